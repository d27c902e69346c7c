package dev.tp1.lab.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

/** What other tools read of a walk. */
final class JUnitReportTest {
    @TempDir private Path home;

    @Test
    void hasATestCaseForEachQuestion() throws Exception {
        MadeUpWalk made = new MadeUpWalk(home);
        made.page(
                "01-one",
                """
                ## 1.b Echo
                ```console
                $ echo "<one> & two"
                <one> & two
                ```
                ## 1.c Fail
                ```console
                $ printf '\\033[1m<b>\\n'
                <a>
                ```
                ## 1.d Docker
                ```console
                $ docker run hello-world
                ```
                """);
        made.walk();
        Path file = home.resolve("walk.xml");

        JUnitReport.write(file, made.results());

        Element suite =
                (Element)
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(file.toFile())
                                .getElementsByTagName("testsuite")
                                .item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        Element second = (Element) suite.getElementsByTagName("testcase").item(1);
        assertThat(second.getAttribute("name")).isEqualTo("1.c Fail");
        assertThat(second.getAttribute("classname")).isEqualTo("Exercise 1: Try");
        assertThat(second.getTextContent()).contains("-<a>", "+", "<b>");
    }
}
