package dev.tp1.lab.check.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.check.finding.Activity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A build is watched while BuildKit prints; the clock goes on by hand. */
final class BuildWatchTest {
    @TempDir private Path context;
    private final Activity activity = new Activity();
    private Instant now = Instant.EPOCH;
    private String printed = "";

    @Test
    void endsABuildThatHasStartedAServer() {
        BuildWatch watch = watch();
        print("#9 [5/5] RUN ./start.sh", "#9 0.412 INFO: Uvicorn running on http://0.0.0.0:8000");

        assertThat(watch.mayGoOn(printed)).isTrue();
        now = now.plusSeconds(61);
        assertThat(watch.mayGoOn(printed)).isFalse();
        assertThat(watch.server()).hasValue("RUN ./start.sh");
    }

    @Test
    void letsAServerBeThatIsEndedInItsStep() {
        BuildWatch watch = watch();
        print("#9 [5/5] RUN train", "#9 0.4 Server Running: http://x:8000");
        watch.mayGoOn(printed);
        print("#9 DONE 12.0s", "#10 [6/6] RUN mvn package");
        watch.mayGoOn(printed);
        now = now.plusSeconds(600);

        assertThat(watch.mayGoOn(printed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN uvicorn app:app --host 0.0.0.0",
                "RUN python -m uvicorn app:app",
                "RUN cd /app && exec gunicorn app:app",
                "RUN npm start",
                "RUN python app.py"
            })
    void endsACommandThatServesAndSaysNothing(String instruction) throws IOException {
        Files.writeString(context.resolve("app.py"), "HTTPServer((\"\", 8000)).serve_forever()");

        assertThat(goesOnInSilence(instruction)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN pip install fastapi uvicorn gunicorn",
                "RUN python train.py",
                "RUN mvn package",
                "COPY uvicorn /usr/bin",
                "RUN uvicorn --version"
            })
    void waitsForACommandThatOnlyTakesLong(String instruction) throws IOException {
        Files.writeString(context.resolve("train.py"), "model.fit(x, y)");

        assertThat(goesOnInSilence(instruction)).isTrue();
    }

    @Test
    void letsTestsTakeLongerThatHaveStartedAServer() {
        BuildWatch watch = watch();
        print("#9 [5/5] RUN mvn package", "#9 9.1 Tomcat started on port 8080");
        watch.mayGoOn(printed);

        now = now.plusSeconds(299);
        assertThat(watch.mayGoOn(printed)).isTrue();
        now = now.plusSeconds(2);
        assertThat(watch.mayGoOn(printed)).isFalse();
    }

    @Test
    void saysWhichStepRuns() {
        BuildWatch watch = watch();
        print("#6 [api 2/5] RUN pip install -r requirements.txt", "#6 1.2 Collecting fastapi");
        watch.mayGoOn(printed);

        assertThat(activity.now().what()).isEqualTo("RUN pip install -r requirements.txt");
    }

    private boolean goesOnInSilence(String instruction) {
        BuildWatch watch = watch();
        print("#9 [5/5] " + instruction);
        watch.mayGoOn(printed);
        now = now.plusSeconds(300);
        return watch.mayGoOn(printed);
    }

    private BuildWatch watch() {
        return new BuildWatch(context, activity, () -> now);
    }

    private void print(String... lines) {
        printed += String.join("\n", lines) + "\n";
    }
}
