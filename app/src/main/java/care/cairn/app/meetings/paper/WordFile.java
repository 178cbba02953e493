package care.cairn.app.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A paper as a file of a word processor (.docx): the few parts of Office Open XML, ECMA-376, that
 * headings, paragraphs, lists and tables need, with real styles, so that a reader's outline and
 * screen reader find them.
 */
public final class WordFile {
    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** The width of the text, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """;

    private static final String PACKAGE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """;

    private static final String DOCUMENT =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>
            """;

    private static final String NUMBERING =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """;

    private static final String STYLES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="LANGUAGE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:color w:val="505A6B"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="0B5C63"/><w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/></w:pPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="BBBBBB"/><w:left w:val="single" w:sz="4" w:color="BBBBBB"/><w:bottom w:val="single" w:sz="4" w:color="BBBBBB"/><w:right w:val="single" w:sz="4" w:color="BBBBBB"/><w:insideH w:val="single" w:sz="4" w:color="BBBBBB"/><w:insideV w:val="single" w:sz="4" w:color="BBBBBB"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>
            """;

    private WordFile() {}

    /** The whole file. */
    public static byte[] of(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", utf8(TYPES));
            part(zip, "_rels/.rels", utf8(PACKAGE));
            part(zip, "docProps/core.xml", core(paper));
            part(zip, "word/document.xml", document(paper));
            part(zip, "word/_rels/document.xml.rels", utf8(DOCUMENT));
            part(zip, "word/styles.xml", utf8(STYLES.replace("LANGUAGE", paper.language())));
            part(zip, "word/numbering.xml", utf8(NUMBERING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Without a time of its own, so that the same paper gives the same bytes. */
    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] core(Paper paper) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = writer(bytes);
        xml.writeStartElement("cp:coreProperties");
        xml.writeAttribute(
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.writeStartElement("dc:title");
        xml.writeCharacters(printable(paper.title()));
        xml.writeEndElement();
        xml.writeStartElement("dc:language");
        xml.writeCharacters(paper.language());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static byte[] document(Paper paper) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = writer(bytes);
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", W);
        xml.writeStartElement("w:body");
        paragraph(xml, "Title", paper.title(), false);
        paragraph(xml, "Subtitle", paper.under(), false);
        for (var block : paper.blocks()) {
            switch (block) {
                case Paper.Heading it ->
                        paragraph(xml, it.level() == 2 ? "Heading1" : "Heading2", it.text(), false);
                case Paper.Text it -> paragraph(xml, "Normal", it.text(), false);
                case Paper.Strong it -> paragraph(xml, "Normal", it.text(), true);
                case Paper.Points it -> {
                    for (var point : it.points()) {
                        paragraph(xml, "ListBullet", point, false);
                    }
                }
                case Paper.Table it -> table(xml, it);
            }
        }
        if (!paper.note().isEmpty()) {
            paragraph(xml, "Subtitle", paper.note(), false);
        }
        page(xml);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    /** An A4 page with margins of two centimetres. */
    private static void page(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("w:sectPr");
        xml.writeEmptyElement("w:pgSz");
        xml.writeAttribute("w:w", "11906");
        xml.writeAttribute("w:h", "16838");
        xml.writeEmptyElement("w:pgMar");
        for (var side : List.of("top", "right", "bottom", "left")) {
            xml.writeAttribute("w:" + side, "1134");
        }
        xml.writeAttribute("w:header", "567");
        xml.writeAttribute("w:footer", "567");
        xml.writeAttribute("w:gutter", "0");
        xml.writeEndElement();
    }

    private static void paragraph(XMLStreamWriter xml, String style, String text, boolean strong)
            throws XMLStreamException {
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        value(xml, "w:pStyle", style);
        xml.writeEndElement();
        run(xml, text, strong);
        xml.writeEndElement();
    }

    private static void run(XMLStreamWriter xml, String text, boolean strong)
            throws XMLStreamException {
        xml.writeStartElement("w:r");
        if (strong) {
            xml.writeStartElement("w:rPr");
            xml.writeEmptyElement("w:b");
            xml.writeEndElement();
        }
        boolean first = true;
        for (var line : printable(text).split("\\R", -1)) {
            if (!first) {
                xml.writeEmptyElement("w:br");
            }
            first = false;
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(line);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void table(XMLStreamWriter xml, Paper.Table table) throws XMLStreamException {
        int columns = table.head().size();
        xml.writeStartElement("w:tbl");
        xml.writeStartElement("w:tblPr");
        value(xml, "w:tblStyle", "TableGrid");
        xml.writeEmptyElement("w:tblW");
        xml.writeAttribute("w:w", String.valueOf(WIDTH));
        xml.writeAttribute("w:type", "dxa");
        xml.writeEndElement();
        xml.writeStartElement("w:tblGrid");
        for (int i = 0; i < columns; i++) {
            xml.writeEmptyElement("w:gridCol");
            xml.writeAttribute("w:w", String.valueOf(WIDTH / columns));
        }
        xml.writeEndElement();
        row(xml, table.head(), true);
        for (var cells : table.rows()) {
            row(xml, cells, false);
        }
        xml.writeEndElement();
        paragraph(xml, "Normal", "", false);
    }

    private static void row(XMLStreamWriter xml, List<String> cells, boolean head)
            throws XMLStreamException {
        xml.writeStartElement("w:tr");
        xml.writeStartElement("w:trPr");
        xml.writeEmptyElement("w:cantSplit");
        if (head) {
            xml.writeEmptyElement("w:tblHeader");
        }
        xml.writeEndElement();
        for (var cell : cells) {
            xml.writeStartElement("w:tc");
            xml.writeStartElement("w:tcPr");
            xml.writeEmptyElement("w:tcW");
            xml.writeAttribute("w:w", String.valueOf(WIDTH / cells.size()));
            xml.writeAttribute("w:type", "dxa");
            xml.writeEndElement();
            paragraph(xml, "Normal", cell, head);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String element, String value)
            throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("w:val", value);
    }

    private static XMLStreamWriter writer(ByteArrayOutputStream bytes) throws XMLStreamException {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        return xml;
    }

    /** Without the characters that XML has no way to hold. */
    static String printable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE)
                                || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
