package dev.tp1.lab.check.diagnosis;

import dev.tp1.lab.check.dockerfile.ShellWords;
import dev.tp1.lab.check.finding.Activity;
import dev.tp1.lab.process.ProcessRunner;
import dev.tp1.lab.workspace.TextFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what BuildKit prints while it builds: says which step runs, and ends the build where a step
 * has started a server, for which it would wait for ever.
 */
public final class BuildWatch implements ProcessRunner.Watch {
    private static final Pattern STEP =
            Pattern.compile("#(\\d+) \\[(?:[^\\]]* )?\\d+/\\d+\\] (.*)"); // #9 [api 4/6] RUN …
    private static final Pattern END = Pattern.compile("#(\\d+) (?:DONE|CACHED|ERROR|CANCELED).*");
    private static final Pattern OUTPUT = Pattern.compile("#(\\d+) \\d+\\.\\d+ (.*)");

    /** What servers print when they are there. */
    private static final Pattern SERVES =
            Pattern.compile(
                    "(?i)uvicorn running on|running on (?:all addresses|https?://)|listening"
                        + " (?:on|at)\\b|serving (?:http|flask|at|on)|press ctrl\\+?-?c|development"
                        + " server|server (?:is )?(?:running|started|listening)|tomcat"
                        + " started|started .* in [\\d.]+ seconds|now listening on|application"
                        + " startup complete|ready to accept connections|booting worker|started"
                        + " server on");

    /** What may stand before a command. */
    private static final Pattern RUNNER =
            Pattern.compile("(?:(?:exec|nohup|env|\\w+=\\S*|(?:poetry|uv|pipenv) run|npx) )+");

    /** Commands that serve until they are ended. */
    private static final Pattern SERVER =
            Pattern.compile(
                    "(?:python3? -m )?(?:uvicorn|gunicorn|hypercorn|daphne|waitress-serve|nodemon)"
                            + " (?!--version|--help)\\S|(?:python3? -m"
                            + " )?(?:flask|fastapi|streamlit|mlflow)"
                            + " .*\\b(?:run|dev|serve|server|ui)\\b|python3? .*manage\\.py"
                            + " runserver|python3? -m http\\.server|php .*-S\\b|npm (?:start|run"
                            + " (?:dev|start|serve))|yarn (?:start|dev)|nginx\\b|(?:mvn|\\./mvnw)"
                            + " .*spring-boot:run|tail -f\\b|sleep infinity");

    private static final Pattern BUILD_TOOL =
            Pattern.compile(
                    "(?:\\./)?(?:mvnw?|gradlew?)"
                            + " (?!.*(?:spring-boot:run|mn:run|bootRun))|(?:python3? -m"
                            + " )?(?:pytest|tox|unittest)\\b|(?:npm|yarn|go|cargo|dotnet) (?:run"
                            + " )?(?:test|build)\\b|make\\b");

    private static final Pattern SCRIPT =
            Pattern.compile("(?:python3?|node|php|ruby|bun) (?:-u )?(\\S+\\.\\w+)");
    private static final Pattern SERVES_IN_CODE =
            Pattern.compile(
                    "uvicorn\\.run|app\\.run\\(|serve_forever|\\.listen\\(|HTTPServer|web\\.run_app"
                            + "|createServer|waitress|\\.launch\\(");

    private static final Duration SILENT_AFTER_A_SIGN = Duration.ofSeconds(60);
    private static final Duration SILENT_TESTS = Duration.ofMinutes(5);
    private static final Duration SILENT_COMMAND = Duration.ofSeconds(60);

    private final Path context;
    private final Activity activity;
    private final InstantSource clock;
    private final Map<String, Step> running = new HashMap<>();
    private int read;
    private String server = "";

    /**
     * @param context the folder that the image is built from
     */
    public BuildWatch(Path context, Activity activity) {
        this(context, activity, InstantSource.system());
    }

    BuildWatch(Path context, Activity activity, InstantSource clock) {
        this.context = context;
        this.activity = activity;
        this.clock = clock;
    }

    private static final class Step {
        private final String instruction;
        private Instant lastPrinted;
        private boolean serves;

        Step(String instruction, Instant now) {
            this.instruction = instruction;
            this.lastPrinted = now;
        }
    }

    @Override
    public boolean mayGoOn(String printed) {
        int end = printed.lastIndexOf('\n') + 1;
        if (end > read) {
            printed.substring(read, end).lines().forEach(this::read);
            read = end;
        }
        running.values().stream()
                .max((one, other) -> one.lastPrinted.compareTo(other.lastPrinted))
                .ifPresent(step -> activity.does(step.instruction));
        running.values().stream()
                .filter(this::waitsForEver)
                .findFirst()
                .ifPresent(step -> server = step.instruction);
        return server.isEmpty();
    }

    /** The RUN that has started a server; empty where none has. */
    public Optional<String> server() {
        return server.isEmpty() ? Optional.empty() : Optional.of(server);
    }

    private void read(String line) {
        Matcher end = END.matcher(line);
        Matcher step = STEP.matcher(line);
        Matcher output = OUTPUT.matcher(line);
        if (end.matches()) {
            running.remove(end.group(1));
        } else if (step.matches()) {
            running.computeIfAbsent(step.group(1), _ -> new Step(step.group(2), clock.instant()));
        } else if (output.matches()) {
            Step own = running.get(output.group(1));
            if (own != null) {
                own.lastPrinted = clock.instant();
                own.serves |= SERVES.matcher(output.group(2)).find();
            }
        }
    }

    private boolean waitsForEver(Step step) {
        if (!step.instruction.startsWith("RUN ")) {
            return false;
        }
        Duration silent = Duration.between(step.lastPrinted, clock.instant());
        Duration timeout = buildsOrTests(step.instruction) ? SILENT_TESTS : SILENT_AFTER_A_SIGN;
        if (step.serves && silent.compareTo(timeout) > 0) {
            return true;
        }
        return silent.compareTo(SILENT_COMMAND) > 0 && isServer(step.instruction);
    }

    private boolean isServer(String instruction) {
        return commands(instruction)
                .anyMatch(command -> SERVER.matcher(command).lookingAt() || servesInCode(command));
    }

    /** Tests may start a server, stop it and go on. */
    private static boolean buildsOrTests(String instruction) {
        return commands(instruction).anyMatch(command -> BUILD_TOOL.matcher(command).lookingAt());
    }

    private static Stream<String> commands(String instruction) {
        return ShellWords.commands(instruction.substring("RUN ".length())).stream()
                .map(words -> String.join(" ", words))
                .map(BuildWatch::withoutRunner);
    }

    private static String withoutRunner(String command) {
        Matcher runner = RUNNER.matcher(command);
        return runner.lookingAt() ? command.substring(runner.end()) : command;
    }

    /** Whether it runs a script of the build context that starts a server. */
    private boolean servesInCode(String command) {
        Matcher script = SCRIPT.matcher(command);
        if (!script.lookingAt()) {
            return false;
        }
        Path file = context.resolve(Path.of(script.group(1)).getFileName());
        return Files.isRegularFile(file)
                && SERVES_IN_CODE.matcher(TextFile.read(file).text()).find();
    }
}
