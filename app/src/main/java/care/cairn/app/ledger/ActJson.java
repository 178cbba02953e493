package care.cairn.app.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The bytes of an entry: JSON with its names in alphabetical order and no white space. Words stand
 * in it as their commitment and their number in the act, an attachment as its digest and size.
 */
final class ActJson {
    /** The largest entry that a bundle of the log can carry. */
    static final int MAX_BYTES = 65_535;

    private static final String SEALED = "sealed";
    private static final String OPENED = "opened";
    private static final String ATTACHED = "attached";

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(
                            new SimpleModule("acts")
                                    .addSerializer(Words.class, new WordsSealer())
                                    .addDeserializer(Words.class, new WordsOpener())
                                    .addSerializer(Attachment.class, new AttachmentSealer())
                                    .addDeserializer(Attachment.class, new AttachmentOpener()))
                    .build();

    /** What was put aside while an act was written down. */
    record Sealed(byte[] bytes, List<Opening> openings, @Nullable Attachment attachment) {}

    /** The whole entry, as it stands in the log. */
    record Envelope(
            @Nullable String actor,
            String at,
            Object act,
            List<String> follows,
            String kind,
            @Nullable String partner,
            String subject) {}

    private static final class Pocket {
        final String kind;
        final List<Opening> openings = new ArrayList<>();
        @Nullable Attachment attachment;

        Pocket(String kind) {
            this.kind = kind;
        }
    }

    Sealed seal(Entry entry, Act act) {
        var pocket = new Pocket(entry.kind());
        var author = entry.author();
        var envelope =
                new Envelope(
                        author.person() == null ? null : author.person().toString(),
                        entry.at().toString(),
                        act,
                        act.follows(),
                        entry.kind(),
                        author.partner() == null ? null : author.partner().toString(),
                        entry.subject());
        byte[] bytes = mapper.writer().withAttribute(SEALED, pocket).writeValueAsBytes(envelope);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "An entry of the record holds "
                            + MAX_BYTES
                            + " bytes at most; this act has "
                            + bytes.length);
        }
        return new Sealed(bytes, List.copyOf(pocket.openings), pocket.attachment);
    }

    /**
     * Reads the act back.
     *
     * @param opened the words by their number in the act, null for those that are erased
     */
    Act open(
            byte[] bytes,
            Class<? extends Act> type,
            IntFunction<@Nullable String> opened,
            Supplier<Attachment> attached) {
        JsonNode act = tree(bytes).get("act");
        return mapper.readerFor(type)
                .withAttribute(OPENED, opened)
                .withAttribute(ATTACHED, attached)
                .readValue(act);
    }

    /** The entry as a tree, to be shown or compared. */
    JsonNode tree(byte[] bytes) {
        return mapper.readTree(bytes);
    }

    /** Whether this is the stand-in of words: a commitment of 32 bytes and its number, no more. */
    static boolean isSealed(JsonNode node) {
        return node.isObject()
                && node.size() == 2
                && node.path("commitment").asString("").length() == 44
                && node.path("n").isInt();
    }

    /** The entry for people to read: the same, over several lines. */
    String pretty(byte[] bytes) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree(bytes));
    }

    private static final class WordsSealer extends ValueSerializer<Words> {
        @Override
        public void serialize(Words words, JsonGenerator out, SerializationContext context) {
            if (!(context.getAttribute(SEALED) instanceof Pocket pocket)) {
                throw new IllegalStateException("Words are written only as part of an act");
            }
            if (words.text() == null) {
                throw new IllegalArgumentException("Erased words cannot be part of a new act");
            }
            if (words.isEmpty()) {
                out.writeString("");
                return;
            }
            int number = pocket.openings.size();
            var opening = Opening.seal(number, words.text().getBytes(StandardCharsets.UTF_8));
            pocket.openings.add(opening);
            out.writeStartObject();
            out.writeStringProperty("commitment", opening.commitment(pocket.kind).hash().base64());
            out.writeNumberProperty("n", number);
            out.writeEndObject();
        }
    }

    private static final class WordsOpener extends ValueDeserializer<Words> {
        @Override
        public Words deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            if (node.isString()) {
                return Words.NONE;
            }
            @SuppressWarnings("unchecked")
            var opened = (IntFunction<@Nullable String>) context.getAttribute(OPENED);
            return new Words(opened.apply(node.get("n").asInt()));
        }
    }

    private static final class AttachmentSealer extends ValueSerializer<Attachment> {
        @Override
        public void serialize(
                Attachment attachment, JsonGenerator out, SerializationContext context) {
            if (!(context.getAttribute(SEALED) instanceof Pocket pocket)) {
                throw new IllegalStateException("An attachment is written only as part of an act");
            }
            if (pocket.attachment != null) {
                throw new IllegalArgumentException("An act has one attachment at most");
            }
            pocket.attachment = attachment;
            out.writeStartObject();
            out.writeStringProperty("sha256", attachment.sha256());
            out.writeNumberProperty("size", attachment.size());
            out.writeEndObject();
        }
    }

    private static final class AttachmentOpener extends ValueDeserializer<Attachment> {
        @Override
        public Attachment deserialize(JsonParser in, DeserializationContext context) {
            context.readTree(in);
            @SuppressWarnings("unchecked")
            var attached = (Supplier<Attachment>) context.getAttribute(ATTACHED);
            return attached.get();
        }
    }
}
