package dev.tp1.lab.workspace;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.project.Project;
import dev.tp1.model.submission.StudentId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with a Dockerfile and a compose file, or one that shall have them. */
public final class Workspace {
    /** The file with its settings. */
    public static final String SETTINGS = Settings.FILE;

    private static final Messages MESSAGES = Messages.of(Workspace.class);
    private static final List<String> DOCKERFILES = List.of("api/Dockerfile", "Dockerfile");

    /** What Docker takes where there is none of the usual name. */
    private static final String LOWERCASE = "dockerfile";

    private static final List<String> COMPOSE_FILES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private final Path folder;
    private final Settings settings;
    private final @Nullable DatabaseNames database;

    private Workspace(Path folder, Settings settings, @Nullable DatabaseNames database) {
        this.folder = folder;
        this.settings = settings;
        this.database = database;
    }

    /** The workspace in that folder. */
    public static Workspace in(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (folder.toString().isEmpty()) {
            throw new UserErrorException(MESSAGES.text("empty-name"));
        }
        if (Files.isRegularFile(absolute)) {
            throw new UserErrorException(
                    MESSAGES.text("is-a-file", folder, absolute.resolveSibling("")));
        }
        if (!Files.isDirectory(absolute)) {
            throw new UserErrorException(MESSAGES.text("not-a-folder", folder));
        }
        return new Workspace(absolute, Settings.read(absolute), null);
    }

    /**
     * The same workspace, in which a database of these names is expected, whatever tp1.yml says.
     */
    public Workspace withDatabase(DatabaseNames expected) {
        return new Workspace(folder, settings, expected);
    }

    /** Whether a database is expected whatever tp1.yml says. */
    public boolean isDatabaseGiven() {
        return database != null;
    }

    /** Absolute. */
    public Path folder() {
        return folder;
    }

    /** Whether it is this project, which shows how it is done and is nobody's work to hand in. */
    public boolean isReference() {
        return folder.equals(Project.folder());
    }

    /** Absolute; empty where there is none yet. */
    public Optional<Path> dockerfile() {
        return file("dockerfile", settings.dockerfile(), DOCKERFILES)
                .or(() -> file("dockerfile", null, List.of("api/" + LOWERCASE, LOWERCASE)));
    }

    /**
     * The Dockerfile of that name in a folder, or the one in lower case that Docker takes where
     * there is none.
     */
    public static Path dockerfile(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        Path lower = folder.resolve(LOWERCASE);
        boolean stands = !Files.exists(file) && name.equals("Dockerfile") && Files.exists(lower);
        return stands ? lower : file;
    }

    /** What tp1.yml has as the folder that the image is built from. */
    public Optional<Path> context() {
        return Optional.ofNullable(settings.context()).map(folder::resolve).map(Path::normalize);
    }

    /** Absolute; empty where there is none yet. */
    public Optional<Path> composeFile() {
        return file("compose", settings.compose(), COMPOSE_FILES);
    }

    /** Whether tp1.yml names the compose file, so that Compose must be told. */
    public boolean namesComposeFile() {
        return settings.compose() != null;
    }

    /** What the service of the API is called. */
    public String api() {
        return name(settings.services() == null ? null : settings.services().api(), "api");
    }

    /** What the service of the database is called. */
    public String db() {
        return name(settings.services() == null ? null : settings.services().db(), "db");
    }

    /**
     * What the class calls its database; tp1 in everything where tp1.yml does not say otherwise.
     */
    public DatabaseNames database() {
        if (database != null) {
            return database;
        }
        Settings.Database said =
                settings.database() == null
                        ? new Settings.Database(null, null, null)
                        : settings.database();
        return new DatabaseNames(
                name(said.name(), DatabaseNames.USUAL),
                name(said.user(), DatabaseNames.USUAL),
                name(said.password(), DatabaseNames.USUAL));
    }

    /** The folder of the written answers, absolute; it need not exist. */
    public Path answers() {
        return folder.resolve(name(settings.answers(), "answers")).normalize();
    }

    /** The folder of what the lab itself keeps; it need not exist. */
    public Path own() {
        return folder.resolve(".tp1");
    }

    /** The name of the student, as tp1.yml has it; empty where it has none. */
    public Optional<String> studentIfNamed() {
        return Optional.ofNullable(settings.student()).filter(name -> !name.isBlank());
    }

    /**
     * The name of the student, as tp1.yml has it. Where it has none, the person is asked for it at
     * the terminal, and tp1.yml keeps it.
     *
     * @throws UserErrorException if there is no terminal
     */
    public String student() {
        return studentIfNamed().orElseGet(() -> StudentName.ask(folder.resolve(Settings.FILE)));
    }

    /** As tp1.yml has it. */
    public Optional<String> schoolClass() {
        return Optional.ofNullable(settings.schoolClass()).filter(name -> !name.isBlank());
    }

    /**
     * Who the student is within the class, as tp1.yml has it; empty where it has none.
     *
     * @throws UserErrorException if nobody may have such an id
     */
    public Optional<String> studentId() {
        Optional<String> id = Optional.ofNullable(settings.id()).filter(one -> !one.isBlank());
        id.filter(one -> !StudentId.isValid(one))
                .ifPresent(
                        wrong -> {
                            throw new UserErrorException(
                                    MESSAGES.text("wrong-id", Settings.FILE, wrong));
                        });
        return id;
    }

    /** Whether a file or folder, behind all links, lies in this workspace; it need not exist. */
    public boolean contains(Path path) {
        return real(path).startsWith(real(folder));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) { // it, or a folder above, is not there
            Path parent = path.toAbsolutePath().normalize().getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    /** A path in this workspace as a person reads it. */
    public String show(Path file) {
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    private Optional<Path> file(String key, @Nullable String said, List<String> usual) {
        if (said == null) {
            return usual.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
        }
        Path file = folder.resolve(said).normalize();
        if (!Files.isRegularFile(file)) {
            throw new UserErrorException(
                    MESSAGES.text("no-such-file", Settings.FILE, key, said, folder));
        }
        return Optional.of(file);
    }

    private static String name(@Nullable String said, String usual) {
        return said == null ? usual : said;
    }
}
