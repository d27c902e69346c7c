package dev.tp1.lab.check.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which commands leave the versions of what they install open. */
final class PipInstallTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pip install fastapi uvicorn",
                "apt-get update && pip3 install --no-cache-dir \\\n   fastapi",
                "python -m pip install 'uvicorn[standard]'",
                "pip install --upgrade pip; /venv/bin/pip install fastapi"
            })
    void takesWhateverIsTheNewest(String script) {
        assertThat(PipInstall.takesAnyVersion(script)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pip install --no-cache-dir \\\n    \"fastapi==0.100\" \\\n    uvicorn",
                "pip install \"starlette==$(python -c 'import starlette; print(1)')\"",
                "pip install --requirement requirements.txt",
                "pip install -rrequirements.txt",
                "pip install --upgrade pip",
                "pip install .",
                "pip install -e .",
                "pip install git+https://example.org/x",
                "pip install --constraint versions.txt fastapi",
                "pip freeze"
            })
    void saysVersions(String script) {
        assertThat(PipInstall.takesAnyVersion(script)).isFalse();
    }
}
