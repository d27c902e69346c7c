package dev.tp1.lab.grade;

import dev.tp1.lab.grade.submission.Submission;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of grading one submission.
 *
 * @param submission its name
 * @param digest of what was handed in, as SHA-256
 * @param checker the version of the program that checked
 * @param student as tp1.yml has it, empty where it has none
 * @param state how the check ended
 * @param reason why it did not end well, for the teacher; else empty
 * @param points one for each question that passed
 * @param outOf how many questions there are
 * @param verdicts of the questions that were decided, in the lab's order
 * @param gradedAt when the check began, by the clock of this machine
 * @param tookMs how long it took
 */
record Grade(
        String submission,
        String digest,
        String checker,
        String student,
        State state,
        String reason,
        int points,
        int outOf,
        List<Verdict> verdicts,
        Instant gradedAt,
        long tookMs) {

    /** How the check of a submission ended. */
    enum State {
        /** Every question was decided. */
        GRADED,
        /** Its files were not taken. */
        REFUSED,
        /** It took longer than it may. */
        TIMED_OUT,
        /** The check itself failed. */
        BROKEN
    }

    /** Of one whose questions were decided, or some of them. */
    static Grade of(
            Submission submission, String digest, String checker, String student, Result result) {
        int passed = (int) result.verdicts().stream().filter(Verdict::hasPassed).count();
        return new Grade(
                submission.name(),
                digest,
                checker,
                student,
                result.state(),
                result.reason(),
                passed,
                Exercises.questions().size(),
                result.verdicts(),
                result.beganAt(),
                result.tookMs());
    }

    /** What the check of its files came to. */
    record Result(
            State state, String reason, List<Verdict> verdicts, Instant beganAt, long tookMs) {}

    /** Whether it need not be graded again: the same files, by the same program. */
    boolean stillHolds(String digestNow, String checkerNow) {
        return (state == State.GRADED || state == State.REFUSED)
                && digest.equals(digestNow)
                && checker.equals(checkerNow);
    }

    /** Empty where the question was not decided. */
    Optional<Verdict> verdict(String question) {
        return verdicts.stream().filter(one -> one.question().equals(question)).findFirst();
    }

    boolean hasPassed(String question) {
        return verdict(question).filter(Verdict::hasPassed).isPresent();
    }

    /** The first question that failed by itself, or else did not pass; empty where all did. */
    Optional<Verdict> firstFailure() {
        return verdicts.stream()
                .filter(one -> one.outcome().equals("failed"))
                .findFirst()
                .or(() -> verdicts.stream().filter(one -> !one.hasPassed()).findFirst());
    }
}
