package dev.tp1.lab.grade;

import dev.tp1.lab.grade.submission.Digest;
import dev.tp1.lab.grade.submission.RefusedSubmissionException;
import dev.tp1.lab.grade.submission.Submission;
import dev.tp1.lab.grade.submission.SubmittedWorkspace;
import dev.tp1.lab.process.ShutdownGuard;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.lab.workspace.Fingerprint;
import dev.tp1.lab.workspace.Workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Grades one submission at a time; what was graded already, and has not changed, stays. */
final class Grader {
    private final GradeFolder grades;
    private final CheckProcess checks;
    private final String checker;
    private final Function<String, Optional<DatabaseNames>> expected;
    private final boolean again;

    /**
     * @param checker the version of this program
     * @param expected the database that the class expects in the submission of a name
     * @param again whether to grade what was graded already
     */
    Grader(
            GradeFolder grades,
            CheckProcess checks,
            String checker,
            Function<String, Optional<DatabaseNames>> expected,
            boolean again) {
        this.grades = grades;
        this.checks = checks;
        this.checker = checker;
        this.expected = expected;
        this.again = again;
    }

    /**
     * The grade, which is kept when this returns. Whatever is wrong with a submission is its own
     * grade's matter, and stops no other.
     *
     * @throws IOException if the grade cannot be kept
     */
    Grade grade(Submission submission) throws IOException, InterruptedException {
        String digest = "";
        try {
            digest = digest(submission);
            Optional<Grade> kept = kept(submission, digest);
            return kept.isPresent() ? kept.get() : keep(submission, check(submission, digest));
        } catch (RefusedSubmissionException e) {
            return keep(submission, none(submission, digest, Grade.State.REFUSED, e));
        } catch (UncheckedIOException e) {
            return keep(submission, none(submission, digest, Grade.State.BROKEN, e));
        }
    }

    /** Of what was handed in, and of the database that the class expects in it. */
    private String digest(Submission submission) {
        String files = Digest.of(submission.path());
        return expected.apply(submission.name())
                .map(names -> Fingerprint.of(files + " " + names.text()))
                .orElse(files);
    }

    private Optional<Grade> kept(Submission submission, String digest) throws IOException {
        return again
                ? Optional.empty()
                : grades.read(submission).filter(grade -> grade.stillHolds(digest, checker));
    }

    private Grade check(Submission submission, String digest)
            throws IOException, InterruptedException {
        Path folder = grades.of(submission);
        Workspace workspace = SubmittedWorkspace.take(submission, folder.resolve("files"));
        Grade.Result result = checks.check(workspace, expected.apply(submission.name()), folder);
        checks.report(workspace, folder);
        String student = workspace.studentIfNamed().orElse("");
        return Grade.of(submission, digest, checker, student, result);
    }

    private Grade none(
            Submission submission, String digest, Grade.State state, RuntimeException why) {
        String reason = String.valueOf(why.getMessage());
        Grade.Result result = new Grade.Result(state, reason, List.of(), Instant.now(), 0);
        return Grade.of(submission, digest, checker, "", result);
    }

    private Grade keep(Submission submission, Grade grade) {
        ShutdownGuard.run(() -> grades.write(submission, grade)); // none of a check that was killed
        return grade;
    }
}
