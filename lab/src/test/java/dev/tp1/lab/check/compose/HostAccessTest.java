package dev.tp1.lab.check.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class HostAccessTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"privileged\": true",
                "\"cap_add\": [\"SYS_ADMIN\"]",
                "\"devices\": [{\"source\": \"/dev/sda\", \"target\": \"/dev/sda\"}]",
                "\"security_opt\": [\"seccomp=unconfined\"]",
                "\"network_mode\": \"host\"",
                "\"network_mode\": \"container:other\"",
                "\"pid\": \"host\"",
                "\"ipc\": \"host\"",
                "\"userns_mode\": \"host\"",
                "\"volumes_from\": [\"container:other\"]",
                "\"provider\": {\"type\": \"program\"}"
            })
    void isASettingThatReachesOut(String setting) throws IOException {
        String key = setting.replaceFirst("\"([a-z_]+)\".*", "$1");

        assertThat(of("{\"services\": {\"db\": {}, \"api\": {%s}}}".formatted(setting)))
                .hasValueSatisfying(
                        found -> assertThat(found.why()).startsWith("api asks for `" + key + "`"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"build\": {\"context\": \"/etc\"}",
                "\"build\": {\"context\": \".\", \"additional_contexts\": {\"a\": \"/etc\"}}",
                "\"volumes\": [{\"type\": \"bind\", \"source\": \"/etc\", \"target\": \"/a\"}]"
            })
    void isAFolderOutsideOfTheWorkspace(String setting) throws IOException {
        assertThat(of("{\"services\": {\"db\": {}, \"api\": {%s}}}".formatted(setting)))
                .hasValueSatisfying(
                        found -> assertThat(found.why()).startsWith("api uses /etc, which lies"));
    }

    @Test
    void isALinkThatLeadsOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc"));

        assertThat(of(mounting(folder.resolve("link")))).isPresent();
    }

    @Test
    void isASecretOrAVolumeOfTheMachine() throws IOException {
        assertThat(of(with("\"secrets\": {\"s\": {\"file\": \"/etc/shadow\"}}")))
                .hasValueSatisfying(
                        found -> assertThat(found.why()).startsWith("secrets.s uses /etc/shadow"));
        assertThat(of(with("\"volumes\": {\"v\": {\"driver_opts\": {\"device\": \"/\"}}}")))
                .isPresent();
    }

    @Test
    void isNotWhatTheLabNeeds() throws IOException {
        Files.createDirectories(folder.resolve("api"));

        assertThat(of(mounting(folder.resolve("api")))).isEmpty();
        assertThat(of(mounting(folder.resolve("not/there/yet")))).isEmpty();
        assertThat(of(mounting(Path.of("/etc/localtime")))).isEmpty();
        assertThat(
                        of(
                                """
                                {"services": {"db": {"image": "postgres:16"},
                                    "api": {"privileged": false, "cap_drop": ["ALL"],
                                            "build": {"context": "%s"}}}}
                                """
                                        .formatted(folder.resolve("api"))))
                .isEmpty();
    }

    private static String with(String more) {
        return "{\"services\": {\"db\": {}, \"api\": {}}, %s}".formatted(more);
    }

    private static String mounting(Path source) {
        return """
        {"services": {"db": {}, "api":
            {"volumes": [{"type": "bind", "source": "%s", "target": "/code"}]}}}
        """
                .formatted(source);
    }

    private Optional<Finding> of(String config) throws IOException {
        ObjectNode root = (ObjectNode) RunFile.JSON.readTree(config);
        ComposeFile file = new ComposeFile(root, List.of(), folder, "api", "db");
        return new HostAccess(file, Workspace.in(folder)).finding();
    }
}
