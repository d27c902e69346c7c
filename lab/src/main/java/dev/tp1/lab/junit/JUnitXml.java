package dev.tp1.lab.junit;

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

/** Writes test suites as JUnit XML. */
public final class JUnitXml {
    private JUnitXml() {}

    /**
     * Writes them, in UTF-8.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, List<TestSuite> suites) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (TestSuite suite : suites) {
                write(xml, suite);
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void write(XMLStreamWriter xml, TestSuite suite) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", printable(suite.name()));
        xml.writeAttribute("tests", String.valueOf(suite.cases().size()));
        xml.writeAttribute("failures", String.valueOf(suite.count(TestCase.State.FAILED)));
        xml.writeAttribute("skipped", String.valueOf(suite.count(TestCase.State.SKIPPED)));
        for (TestCase one : suite.cases()) {
            write(xml, one);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, TestCase one) throws XMLStreamException {
        double seconds = one.took().toMillis() / 1000.0;
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", printable(one.className()));
        xml.writeAttribute("name", printable(one.name()));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
        if (one.state() == TestCase.State.FAILED) {
            xml.writeStartElement("failure");
            xml.writeCharacters(printable(one.text()));
            xml.writeEndElement();
        }
        if (one.state() == TestCase.State.SKIPPED) {
            xml.writeEmptyElement("skipped");
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters, such as those that colour a terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
