package dev.tp1.lab.walk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The results of a walk as JUnit XML: a test case for each question. */
final class JUnitReport {
    private JUnitReport() {}

    /**
     * Writes it, in UTF-8.
     *
     * @throws IOException if the file cannot be written
     */
    static void write(Path file, List<SectionResult> results) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "walk");
            xml.writeAttribute("tests", String.valueOf(results.size()));
            xml.writeAttribute("failures", count(results, Walk.State.FAILED));
            xml.writeAttribute("skipped", count(results, Walk.State.SKIPPED));
            for (SectionResult result : results) {
                write(xml, result);
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void write(XMLStreamWriter xml, SectionResult result) throws XMLStreamException {
        double seconds = result.took().toMillis() / 1000.0;
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", result.page().title());
        xml.writeAttribute("name", result.section().name() + " " + result.section().title());
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
        if (result.state() == Walk.State.FAILED) {
            xml.writeStartElement("failure");
            xml.writeCharacters(printable(String.join("\n", result.why())));
            xml.writeEndElement();
        }
        if (result.state() == Walk.State.SKIPPED) {
            xml.writeEmptyElement("skipped");
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters, such as those that colour a terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private static String count(List<SectionResult> results, Walk.State state) {
        return String.valueOf(results.stream().filter(one -> one.state() == state).count());
    }
}
