package dev.tp1.lab.check.question;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.util.List;

/** What becomes of the data when the containers go, and when the volume goes with them. */
final class Durability {
    private static final Findings FINDINGS = Findings.of(Durability.class);
    private static final Messages MESSAGES = Messages.of(Durability.class);

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
        if (file.data().folder().isPresent()) {
            return FINDINGS.failed(
                    "data.in-folder", workspace.show(Path.of(file.data().folder().get())));
        }
        if (file.data().foreignVolume().isPresent()) {
            return FINDINGS.failed("data.foreign-volume", file.data().foreignVolume().get());
        }
        all.sql("CREATE TABLE IF NOT EXISTS kept AS SELECT 'still here'");
        boolean survived = survives();
        boolean gone = !survives("--volumes");
        all.down("--volumes");
        if (survived && gone) {
            return FINDINGS.passed("data.durable");
        }
        if (!gone) {
            return FINDINGS.failed("data.still-there");
        }
        return file.data().namesVolume() ? keptElsewhere() : anonymous();
    }

    private boolean survives(String... options) {
        all.down(options);
        all.startDatabase();
        return all.sql("TABLE kept").output().contains("still here");
    }

    private static Finding anonymous() {
        return FINDINGS.passed(List.of(MESSAGES.text("data.name-volume")), "data.gone");
    }

    private Finding keptElsewhere() {
        List<String> targets =
                file.mounts(file.db()).map(mount -> mount.path("target").asText()).toList();
        return FINDINGS.failed("data.elsewhere", String.join(", ", targets), file.data().path());
    }
}
