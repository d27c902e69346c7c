package dev.tp1.lab.check.question;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.util.List;

/** What becomes of the data when the containers go, and when the volume goes with them. */
final class Durability {
    private final Stack all;
    private final ComposeFile file;
    private final Workspace workspace;

    /**
     * @param all runs; its database is down afterwards, and empty
     */
    Durability(Stack all, Workspace workspace) {
        this.all = all;
        this.file = all.file();
        this.workspace = workspace;
    }

    Finding finding() {
        if (file.dataFolder().isPresent()) {
            return Finding.failed(
                    "The data lie in the folder %s of this machine, and docker compose down -v deletes no folder."
                            .formatted(workspace.show(Path.of(file.dataFolder().get()))),
                    "Give them a volume with a name: db-data:/var/lib/postgresql/data, and db-data:"
                            + " under `volumes:` of the file.");
        }
        if (file.foreignVolume().isPresent()) {
            return Finding.failed(
                    "The volume %s of the database is external or has a device, and docker compose down -v does not delete what is in it."
                            .formatted(file.foreignVolume().get()),
                    "Leave the volume to Compose: db-data: under `volumes:` of the file, with"
                            + " neither external nor driver_opts.");
        }
        all.sql("CREATE TABLE IF NOT EXISTS kept AS SELECT 'still here'");
        boolean survived = survives();
        boolean gone = !survives("--volumes");
        all.down("--volumes");
        if (survived && gone) {
            return Finding.passed(
                    "The data survive docker compose down, and are gone after down -v.");
        }
        if (!gone) {
            return Finding.failed(
                    "The data are still there after docker compose down -v.",
                    "Keep them in a volume of the compose file, not of the image.");
        }
        return file.namesVolume() ? keptElsewhere() : anonymous();
    }

    private boolean survives(String... options) {
        all.down(options);
        all.startDatabase();
        return all.sql("TABLE kept").output().contains("still here");
    }

    private static Finding anonymous() {
        return Finding.passed(
                "The data are gone after docker compose down -v.",
                "And after docker compose down as well: without a volume of a name they lie in an"
                        + " anonymous one, which the next up does not mount again. Name one:"
                        + " db-data:/var/lib/postgresql/data.");
    }

    private Finding keptElsewhere() {
        List<String> targets =
                file.mounts(file.db()).map(mount -> mount.path("target").asText()).toList();
        return Finding.failed(
                "The data do not survive docker compose down: the volume is mounted at %s, and they lie in %s."
                        .formatted(String.join(", ", targets), file.dataPath()),
                "Mount it there: db-data:%s.".formatted(file.dataPath()));
    }
}
