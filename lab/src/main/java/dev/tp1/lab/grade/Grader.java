package dev.tp1.lab.grade;

import dev.tp1.lab.grade.submission.Digest;
import dev.tp1.lab.grade.submission.RefusedSubmissionException;
import dev.tp1.lab.grade.submission.Submission;
import dev.tp1.lab.grade.submission.SubmittedWorkspace;
import dev.tp1.lab.process.ShutdownGuard;
import dev.tp1.lab.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grades one submission at a time; what was graded already, and has not changed, stays. */
final class Grader {
    private final GradeFolder grades;
    private final CheckProcess checks;
    private final String checker;
    private final boolean again;

    /**
     * @param checker the version of this program
     * @param again whether to grade what was graded already
     */
    Grader(GradeFolder grades, CheckProcess checks, String checker, boolean again) {
        this.grades = grades;
        this.checks = checks;
        this.checker = checker;
        this.again = again;
    }

    /** The grade, which is kept when this returns. */
    Grade grade(Submission submission) throws IOException, InterruptedException {
        String digest = Digest.of(submission.path());
        Optional<Grade> kept =
                grades.read(submission)
                        .filter(grade -> !again && grade.stillHolds(digest, checker));
        if (kept.isPresent()) {
            return kept.get();
        }
        Grade grade = check(submission, digest);
        ShutdownGuard.run(() -> grades.write(submission, grade)); // none of a check that was killed
        return grade;
    }

    private Grade check(Submission submission, String digest)
            throws IOException, InterruptedException {
        Path folder = grades.of(submission);
        Instant begin = Instant.now();
        try {
            Workspace workspace = SubmittedWorkspace.take(submission, folder.resolve("files"));
            Grade.Result result = checks.check(workspace, folder);
            checks.report(workspace, folder);
            String student = workspace.studentIfNamed().orElse("");
            return Grade.of(submission, digest, checker, student, result);
        } catch (RefusedSubmissionException e) {
            String reason = String.valueOf(e.getMessage());
            Grade.Result refused =
                    new Grade.Result(Grade.State.REFUSED, reason, List.of(), begin, 0);
            return Grade.of(submission, digest, checker, "", refused);
        }
    }
}
