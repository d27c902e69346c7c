package dev.tp1.lab.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Verdict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A line of the run file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Began.class, name = "began"),
    @JsonSubTypes.Type(value = Event.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = Event.Recorded.class, name = "recorded"),
    @JsonSubTypes.Type(value = Event.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Event.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = Event.Hinted.class, name = "hinted"),
    @JsonSubTypes.Type(value = Event.Forgotten.class, name = "forgotten")
})
sealed interface Event {

    /** The run was begun, under an id chosen here. */
    record Began(UUID id, Instant startedAt) implements Event {}

    /** A check decided a question, after these observations of files with this fingerprint. */
    record Decided(Verdict verdict, List<Observation> observations, String fingerprint)
            implements Event {}

    /** The person ran these commands for a question. */
    record Recorded(String question, List<Observation> observations) implements Event {}

    /** A written answer was found to be new. */
    record Answered(Answer answer) implements Event {}

    /** A written answer was found to be gone. */
    record Withdrawn(String question) implements Event {}

    /** A hint was shown. */
    record Hinted(String question) implements Event {}

    /** What was known of a question no longer counts. */
    record Forgotten(String question) implements Event {}
}
