package care.nowalls.gateway.codec;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code mrq} as it comes (order, namespaces, unknown elements and white space do not matter) and writes {@code mrs}
 * as the standard has it. No document type, no entity of any kind, and never more than a fixed number of elements.
 */
final class ScaipXml {
    private static final int MOST_ELEMENTS = 200;
    private static final int DEEPEST = 4;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern LATIN =
            Pattern.compile("\\s*<\\?xml[^>]{1,60}encoding=[\"']iso-8859-1[\"']", Pattern.CASE_INSENSITIVE);
    private static final XMLInputFactory INPUT = input();
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private ScaipXml() {}

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    static ScaipRequest request(byte[] payload) throws ScaipFault {
        String text = decoded(payload).strip();
        try {
            XMLStreamReader reader = INPUT.createXMLStreamReader(new StringReader(text));
            try {
                return new ScaipRequest(new Reading(reader).elements());
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw invalid("not well-formed XML");
        }
    }

    /** UTF-8, or Latin-1 where the document says so, without a byte order mark. */
    private static String decoded(byte[] payload) throws ScaipFault {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            String text = new String(payload, StandardCharsets.ISO_8859_1);
            if (LATIN.matcher(text).lookingAt()) {
                return text;
            }
            throw invalid("neither UTF-8 nor declared as Latin-1");
        }
    }

    static String response(@Nullable String reference, ScaipStatus status) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = OUTPUT.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("mrs");
            element(writer, "ref", reference == null ? "0" : reference);
            element(writer, "snu", Integer.toString(status.number()));
            element(writer, "ste", status.text());
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter writer, String name, String value) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(value);
        writer.writeEndElement();
    }

    private static ScaipFault invalid(String detail) {
        return new ScaipFault(ScaipStatus.INVALID_FORMAT, Reason.MALFORMED, detail);
    }

    /** One document being read, event by event. */
    private static final class Reading {
        private final XMLStreamReader reader;
        private final Map<String, String> elements = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private int depth;
        private int count;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        Map<String, String> elements() throws XMLStreamException, ScaipFault {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw invalid("document types and entities are refused");
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
            return elements;
        }

        private void begin() throws ScaipFault {
            if (++count > MOST_ELEMENTS || ++depth > DEEPEST) {
                throw new ScaipFault(ScaipStatus.TOO_LONG, Reason.MALFORMED, "too many or too deep elements");
            }
            if (depth == 1 && !reader.getLocalName().equalsIgnoreCase("mrq")) {
                throw invalid("not a request (mrq)");
            }
            text.setLength(0);
        }

        private void append() throws ScaipFault {
            if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
                throw new ScaipFault(ScaipStatus.TOO_LONG, Reason.MALFORMED, "an element is too long");
            }
            text.append(reader.getText());
        }

        private void end() {
            String value = DeviceJson.storable(text.toString().strip());
            if (depth > 1 && !value.isEmpty()) {
                elements.putIfAbsent(reader.getLocalName().toLowerCase(Locale.ROOT), value);
            }
            text.setLength(0);
            depth--;
        }
    }
}
