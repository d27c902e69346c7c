package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the database of a compose file keeps its data: in a volume, or in a folder. */
public final class DataLocation {
    private static final String USUAL_DATA = "/var/lib/postgresql/data"; // a volume of the image

    private final ComposeFile file;

    DataLocation(ComposeFile file) {
        this.file = file;
    }

    /** Whether the database has a volume with a name. */
    public boolean namesVolume() {
        return file.mounts(file.db())
                .anyMatch(
                        mount ->
                                mount.path("type").asText().equals("volume")
                                        && mount.has("source"));
    }

    /** The folder of this machine that the database's data would lie in. */
    public Optional<String> folder() {
        return mount().filter(mount -> mount.path("type").asText().equals("bind"))
                .map(mount -> mount.path("source").asText());
    }

    /** The folders of this machine that are mounted where the data lie, or above. */
    public List<String> folders() {
        return file.mounts(file.db())
                .filter(mount -> mount.path("type").asText().equals("bind"))
                .filter(mount -> path().startsWith(mount.path("target").asText()))
                .map(mount -> mount.path("source").asText())
                .toList();
    }

    /** The volume of the database that {@code down -v} does not empty, as it is not Compose's. */
    public Optional<String> foreignVolume() {
        return mount().filter(mount -> mount.path("type").asText().equals("volume"))
                .map(mount -> mount.path("source").asText())
                .filter(file::isForeign);
    }

    /**
     * What is mounted where the database keeps its data, at the usual place or where PGDATA says;
     * empty where nothing of the file is, and the image's own volume holds them.
     */
    public Optional<JsonNode> mount() {
        Path data = path();
        Optional<JsonNode> nearest =
                file.mounts(file.db())
                        .filter(mount -> data.startsWith(mount.path("target").asText()))
                        .max(Comparator.comparing(DataLocation::depth));
        Path ofTheImage = Path.of(USUAL_DATA);
        boolean hidden = data.startsWith(ofTheImage);
        return nearest.filter(mount -> !hidden || depth(mount) >= ofTheImage.getNameCount());
    }

    /** The folder of the database's container that the data lie in. */
    public Path path() {
        String said = file.service(file.db()).path("environment").path("PGDATA").asText();
        return Path.of(said.isEmpty() ? USUAL_DATA : said).normalize();
    }

    private static int depth(JsonNode mount) {
        return Path.of(mount.path("target").asText()).normalize().getNameCount();
    }
}
