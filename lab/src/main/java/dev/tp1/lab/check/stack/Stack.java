package dev.tp1.lab.check.stack;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.diagnosis.BuildDiagnosis;
import dev.tp1.lab.check.diagnosis.BuildWatch;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.check.sandbox.IsolatedComposeFile;
import dev.tp1.lab.check.sandbox.Reachability;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.DatabaseNames;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;

/** The API and its database, running as a workspace's compose file has it. */
public final class Stack {
    private static final Findings FINDINGS = Findings.of(Stack.class);
    private static final Messages MESSAGES = Messages.of(Stack.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(20); // builds and downloads

    private final ComposeFile file;
    private final DatabaseNames database;
    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final HealthPoller poller;
    private final ComposeProject project;
    private final Path isolated;
    private boolean built;
    private boolean up;
    private @Nullable Reachability reached;

    /**
     * @param database what the database is expected to be called
     */
    public Stack(
            ComposeFile file,
            DatabaseNames database,
            Sandbox sandbox,
            CommandRecorder recorder,
            HealthPoller poller) {
        this.file = file;
        this.database = database;
        this.sandbox = sandbox;
        this.recorder = recorder;
        this.poller = poller;
        this.project = new ComposeProject(file.folder(), sandbox);
        this.isolated = IsolatedComposeFile.of(file, sandbox).write(sandbox.file("compose.json"));
    }

    /** The compose file that it was started from. */
    public ComposeFile file() {
        return file;
    }

    /** What the database is expected to be called. */
    public DatabaseNames database() {
        return database;
    }

    /**
     * Builds the images of the file, where that was not done.
     *
     * @throws NotPassedException if one does not build
     */
    public void build() {
        if (built) {
            return;
        }
        Path context = file.context(file.api()).orElse(file.folder());
        BuildWatch watch = new BuildWatch(context, recorder.activity());
        String[] words = project.words(isolated, "--progress=plain", "build");
        Docker.Result build = recorder.docker(TIMEOUT, watch, words);
        if (watch.server().isPresent()) {
            throw new NotPassedException(BuildDiagnosis.server(watch.server().get(), build));
        }
        if (!build.isGood()) {
            throw new NotPassedException(BuildDiagnosis.of(build));
        }
        built = true;
    }

    /**
     * Starts both where they do not run, and waits until the database is ready and the API's port
     * is open; only the first time where that did not open.
     *
     * @return how the API was reached then, if it was
     */
    public Reachability up() {
        if (!up || reached == null) {
            start();
            if (reached == null || reached.answer().isPresent()) {
                reached = pollHealth();
            }
            up = true;
        }
        return reached;
    }

    /** Starts the database alone, and waits until it is ready. */
    public void startDatabase() {
        StackStart start = new StackStart(this, poller);
        start.check(compose("up", "--detach", file.db()));
        start.awaitDatabase();
    }

    private void start() {
        StackStart start = new StackStart(this, poller);
        start.check(composeUp());
        start.awaitDatabase();
        start.awaitHealth(file.db());
        start.awaitHealth(file.api());
    }

    private Docker.Result composeUp() {
        UpWatch watch = new UpWatch(file, recorder.activity(), InstantSource.system());
        String[] words = project.words(isolated, "up", "--detach");
        Docker.Result first = recorder.docker(TIMEOUT, watch, words);
        if (first.isGood() || !first.output().contains("Pool overlaps")) {
            return first;
        }
        if (file.hasFixedAddresses()) {
            throw new NotPassedException(FINDINGS.notYet("addresses.taken"));
        }
        IsolatedComposeFile.of(file, sandbox).withoutAddresses().write(isolated);
        return recorder.docker(TIMEOUT, watch, words);
    }

    /**
     * A path of the API.
     *
     * @throws NotPassedException if it does not answer
     */
    public URI uri(String path) {
        Reachability api = up();
        int port = file.targetOf8000().orElse(HealthPoller.API_PORT);
        return api.answer()
                .orElseThrow(() -> new NotPassedException(api.unreachable(port, poller.seconds())))
                .uri()
                .resolve(path);
    }

    /** Polls the health of the API again, whatever was before. */
    public Reachability pollHealth() {
        int port = file.targetOf8000().orElse(HealthPoller.API_PORT);
        return poller.await(who(file.api()), container(file.api()), port);
    }

    /** {@code stop}, which sends SIGTERM. */
    public Docker.Result stop() {
        return compose("stop");
    }

    /** {@code down}, with whatever options. */
    public Docker.Result down(String... options) {
        up = false;
        sandbox.adopt(project.namelessVolumes());
        return compose(Stream.concat(Stream.of("down"), Stream.of(options)).toArray(String[]::new));
    }

    /** {@code docker compose words…} of this stack. */
    public Docker.Result compose(String... words) {
        return compose(isolated, words);
    }

    /** The same with another compose file. */
    public Docker.Result compose(Path other, String... words) {
        return recorder.docker(TIMEOUT, project.words(other, words));
    }

    /** One statement, as psql prints its rows alone; inside the database's container. */
    public Docker.Result sql(String statement) {
        return psql("-Atc", statement);
    }

    /** psql inside the database's container, as the user and in the database that are expected. */
    public Docker.Result psql(String... words) {
        Stream<String> psql =
                Stream.of(
                        "exec",
                        "-T",
                        file.db(),
                        "psql",
                        "-U",
                        database.user(),
                        "-d",
                        database.name());
        return compose(Stream.concat(psql, Stream.of(words)).toArray(String[]::new));
    }

    /** The id of a service's container; empty where there is none. */
    public String container(String service) {
        return project.container(service);
    }

    /** How the container of a service is. */
    public ContainerState state(String service) {
        return ContainerState.of(container(service));
    }

    /** What a person calls a service, with a capital; a reason about it begins so. */
    public static String who(String service) {
        return MESSAGES.text("service", service);
    }
}
