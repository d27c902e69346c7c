package dev.tp1.lab.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the run file and appends to it; of a question, the latest event counts. */
public final class RunFile {
    /** As the run file and the API have a run. */
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final EventLog log;
    private final Map<String, Event.Decided> decided = new TreeMap<>();
    private final Map<String, List<Observation>> recorded = new TreeMap<>();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final Map<String, Integer> hints = new TreeMap<>();
    private Event.@Nullable Began began;
    private int unreadable;

    private RunFile(EventLog log) {
        this.log = log;
    }

    /** The run file of a workspace; it is made when something is first written to it. */
    public static RunFile of(Workspace workspace) {
        RunFile run = new RunFile(new EventLog(workspace.own().resolve("run.jsonl")));
        run.unreadable = run.log.read(run::apply);
        return run;
    }

    /** How many lines could not be read: cut short where a machine stopped, or edited. */
    public int unreadable() {
        return unreadable;
    }

    /** Whether neither a verdict nor a recorded command nor an answer was kept. */
    public boolean isEmpty() {
        return decided.isEmpty() && recorded.isEmpty() && answers.isEmpty();
    }

    /** The id of the run; it is chosen, and written, at the first call. */
    public UUID id() {
        return begin().id();
    }

    /** Gives the run another id, as one of its own: the file was copied from another workspace. */
    public void renew() {
        add(new Event.Began(UUID.randomUUID(), begin().startedAt()));
    }

    /** What was decided last, and when; empty where nothing was, or it was forgotten. */
    public Optional<Verdict> verdict(String question) {
        return Optional.ofNullable(decided.get(question)).map(Event.Decided::verdict);
    }

    /** Whether it passed, and with files of this fingerprint. */
    public boolean hasPassed(String question, String fingerprint) {
        Event.@Nullable Decided last = decided.get(question);
        return last != null
                && last.verdict().outcome().equals("passed")
                && last.fingerprint().equals(fingerprint);
    }

    /** Whether it passed, and with a fingerprint that begins so. */
    public boolean hasPassedWith(String question, String beginning) {
        Event.@Nullable Decided last = decided.get(question);
        return last != null
                && last.verdict().outcome().equals("passed")
                && last.fingerprint().startsWith(beginning);
    }

    /** Whether anything of a question was kept. */
    public boolean knows(String question) {
        return decided.containsKey(question)
                || recorded.containsKey(question)
                || answers.containsKey(question)
                || hints.containsKey(question);
    }

    /** How many hints were shown of a question. */
    public int hints(String question) {
        return hints.getOrDefault(question, 0);
    }

    public void decide(Verdict verdict, List<Observation> observations, String fingerprint) {
        add(new Event.Decided(verdict, observations, fingerprint));
    }

    /** Keeps commands that the person ran for a question, after those that are kept already. */
    public void record(String question, List<Observation> observations) {
        add(new Event.Recorded(question, observations));
    }

    /** Keeps an answer, unless it is the one that is kept. */
    public void answer(Answer answer) {
        @Nullable Answer last = answers.get(answer.question());
        if (last == null || !last.words().equals(answer.words())) {
            add(new Event.Answered(answer));
        }
    }

    /** Keeps no answer to the question any more, where one is kept. */
    public void withdraw(String question) {
        if (answers.containsKey(question)) {
            add(new Event.Withdrawn(question));
        }
    }

    public void hint(String question) {
        add(new Event.Hinted(question));
    }

    /** Verdict, observations, recorded commands, answer and hints of a question no longer count. */
    public void forget(String question) {
        add(new Event.Forgotten(question));
    }

    /**
     * The run as it stands: the verdicts of the latest checks, and the commands that the person
     * recorded for a question, or else those of the check.
     */
    public Run run(String student, @Nullable String schoolClass) {
        return new Run(
                student,
                schoolClass,
                begin().startedAt(),
                observations(),
                decided.values().stream().map(Event.Decided::verdict).toList(),
                new ArrayList<>(answers.values()));
    }

    private List<Observation> observations() {
        Map<String, List<Observation>> all = new TreeMap<>();
        decided.forEach((question, one) -> all.put(question, one.observations()));
        all.putAll(recorded);
        return all.values().stream().flatMap(List::stream).toList();
    }

    private Event.Began begin() {
        if (began == null) {
            began = new Event.Began(UUID.randomUUID(), Instant.now());
            log.append(began);
        }
        return began;
    }

    private void add(Event event) {
        begin();
        apply(event);
        log.append(event);
    }

    private void apply(Event event) {
        switch (event) {
            case Event.Began first -> began = first;
            case Event.Decided one -> decided.put(one.verdict().question(), one);
            case Event.Recorded one ->
                    recorded.computeIfAbsent(one.question(), _ -> new ArrayList<>())
                            .addAll(one.observations());
            case Event.Answered one -> answers.put(one.answer().question(), one.answer());
            case Event.Withdrawn one -> answers.remove(one.question());
            case Event.Hinted one -> hints.merge(one.question(), 1, Integer::sum);
            case Event.Forgotten one -> {
                decided.remove(one.question());
                recorded.remove(one.question());
                answers.remove(one.question());
                hints.remove(one.question());
            }
        }
    }
}
