package care.cairn.app.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A paper as a file for any browser, with all that it needs in it. */
public final class WebFile {
    private static final String STYLE =
            """
            body { font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; color: #1d2430; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
            h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
            h2 { font-size: 1.2rem; color: #0b5c63; margin: 2rem 0 .4rem; }
            h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
            p { margin: 0 0 .7rem; white-space: pre-line; }
            .under { color: #505a6b; }
            table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
            th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
            @media print { body { margin: 0; max-width: none; } tr, h2, h3 { break-inside: avoid; break-after: auto; } }
            """;

    private WebFile() {}

    /** The whole file, in UTF-8. */
    public static byte[] of(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try {
            bytes.writeBytes("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            write(xml, paper);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Paper paper) throws XMLStreamException {
        xml.writeStartElement("html");
        xml.writeAttribute("lang", paper.language());
        xml.writeStartElement("head");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("charset", "utf-8");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("name", "viewport");
        xml.writeAttribute("content", "width=device-width, initial-scale=1");
        text(xml, "title", "", paper.title());
        text(xml, "style", "", STYLE);
        xml.writeEndElement();
        xml.writeStartElement("body");
        text(xml, "h1", "", paper.title());
        text(xml, "p", "under", paper.under());
        for (var block : paper.blocks()) {
            switch (block) {
                case Paper.Heading it -> text(xml, "h" + it.level(), "", it.text());
                case Paper.Text it -> text(xml, "p", "", it.text());
                case Paper.Strong it -> {
                    xml.writeStartElement("p");
                    text(xml, "strong", "", it.text());
                    xml.writeEndElement();
                }
                case Paper.Points it -> {
                    xml.writeStartElement("ul");
                    for (var point : it.points()) {
                        text(xml, "li", "", point);
                    }
                    xml.writeEndElement();
                }
                case Paper.Table it -> table(xml, it);
            }
        }
        if (!paper.note().isEmpty()) {
            text(xml, "p", "under", paper.note());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void table(XMLStreamWriter xml, Paper.Table table) throws XMLStreamException {
        xml.writeStartElement("table");
        xml.writeStartElement("thead");
        xml.writeStartElement("tr");
        for (var cell : table.head()) {
            text(xml, "th", "", cell);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("tbody");
        for (var row : table.rows()) {
            xml.writeStartElement("tr");
            for (var cell : row) {
                text(xml, "td", "", cell);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String style, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        if (!style.isEmpty()) {
            xml.writeAttribute("class", style);
        }
        xml.writeCharacters(WordFile.printable(text));
        xml.writeEndElement();
    }
}
