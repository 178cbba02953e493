package care.cairn.app.stories;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An example of leading well, or of failing usefully: the fold of its acts. It is read by others
 * once each of those it names has said that this very version may be told.
 *
 * @param author who tells it
 * @param version the latest one
 * @param tells what the latest version claims
 * @param named those whom the latest version names
 * @param offered whether they were asked about the latest version
 * @param consents those of them who said yes to it
 * @param declines those of them who said no
 * @param published the version that others read, or null
 * @param told those whom the version that others read names
 * @param audience who reads it, or null
 * @param withdrawn whether it was taken back
 */
public record Story(
        UUID id,
        int number,
        @Nullable UUID cycle,
        UUID author,
        int version,
        String tells,
        List<UUID> named,
        boolean offered,
        Set<UUID> consents,
        Set<UUID> declines,
        @Nullable Integer published,
        List<UUID> told,
        @Nullable String audience,
        boolean withdrawn) {
    public static final String NOUN = "story";
    public static final String PARTNERSHIP = "partnership";
    public static final String PUBLIC = "public";
    static final List<String> AUDIENCES = List.of(PARTNERSHIP, PUBLIC);
    private static final int MOST_NAMED = 30;

    public Story {
        named = List.copyOf(named);
        told = List.copyOf(told);
        consents = Set.copyOf(consents);
        declines = Set.copyOf(declines);
    }

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    static Story drafted(Telling.Drafted act, UUID author) {
        return new Story(
                act.story(),
                act.number(),
                act.cycle(),
                author,
                1,
                act.text().tells(),
                act.named(),
                false,
                Set.of(),
                Set.of(),
                null,
                List.of(),
                null,
                false);
    }

    /**
     * The state after one more act.
     *
     * @param by who did it
     */
    Story apply(Telling act, UUID by) {
        return switch (act) {
            case Telling.Drafted it -> drafted(it, by);
            case Telling.Revised it ->
                    new Story(
                            id,
                            number,
                            cycle,
                            author,
                            it.version(),
                            it.text().tells(),
                            it.named(),
                            false,
                            Set.of(),
                            Set.of(),
                            published,
                            told,
                            audience,
                            withdrawn);
            case Telling.Offered it -> with(true, consents, declines);
            case Telling.Consented it -> with(offered, plus(consents, by), minus(declines, by));
            case Telling.Declined it -> with(offered, minus(consents, by), plus(declines, by));
            case Telling.Published it ->
                    new Story(
                            id,
                            number,
                            cycle,
                            author,
                            version,
                            tells,
                            named,
                            offered,
                            consents,
                            declines,
                            it.version(),
                            named,
                            it.audience(),
                            withdrawn);
            case Telling.Withdrawn it ->
                    new Story(
                            id, number, cycle, author, version, tells, named, offered, consents,
                            declines, published, told, audience, true);
        };
    }

    private Story with(boolean asked, Set<UUID> yes, Set<UUID> no) {
        return new Story(
                id, number, cycle, author, version, tells, named, asked, yes, no, published, told,
                audience, withdrawn);
    }

    private static Set<UUID> plus(Set<UUID> people, UUID person) {
        var more = new HashSet<>(people);
        more.add(person);
        return more;
    }

    private static Set<UUID> minus(Set<UUID> people, UUID person) {
        var fewer = new HashSet<>(people);
        fewer.remove(person);
        return fewer;
    }

    /**
     * Who acts on a story.
     *
     * @param keeps whether this person keeps the programme
     */
    public record Hand(UUID person, boolean keeps) {}

    boolean edits(Hand hand) {
        return hand.keeps() || hand.person().equals(author);
    }

    /** Those whose yes is still missing; who tells has given it by telling. */
    public List<UUID> waitingFor() {
        return named.stream().filter(it -> !it.equals(author) && !consents.contains(it)).toList();
    }

    /** Whether the latest version, or the one that others read, names a person. */
    boolean tellsOf(UUID person) {
        return named.contains(person) || told.contains(person);
    }

    /** The word for where it stands. */
    public String state() {
        if (withdrawn) {
            return "withdrawn";
        }
        if (published != null && published == version) {
            return "published";
        }
        if (!declines.isEmpty()) {
            return "declined";
        }
        return waitingFor().isEmpty() ? "agreed" : offered ? "asked" : "draft";
    }

    // ---- telling

    /** Begins to tell; an improvement only where a chart bears it out. */
    static Result<Telling.Drafted> draft(
            UUID id,
            int number,
            @Nullable UUID cycle,
            StoryText text,
            List<UUID> named,
            List<String> follows,
            boolean supported) {
        var fault = fault(text, named, supported);
        return fault.isPresent()
                ? refused(fault.get())
                : done(new Telling.Drafted(id, number, cycle, text, named, follows));
    }

    Result<Telling.Revised> revise(
            Hand hand, StoryText text, List<UUID> people, boolean supported) {
        var fault = open(hand).or(() -> fault(text, people, supported));
        return fault.isPresent()
                ? refused(fault.get())
                : done(new Telling.Revised(id, version + 1, text, people));
    }

    private static Optional<Refusal> fault(StoryText text, List<UUID> named, boolean supported) {
        return text.fault()
                .or(() ->
                        named.size() > MOST_NAMED
                                ? Optional.of(
                                        Refusal.at("named", "stories.refusal.many", MOST_NAMED))
                                : Optional.empty())
                .or(() ->
                        text.tells().equals(StoryText.WORKED) && !supported
                                ? Optional.of(Refusal.at("tells", "stories.refusal.unsupported"))
                                : Optional.empty());
    }

    private Optional<Refusal> open(Hand hand) {
        if (withdrawn) {
            return Optional.of(Refusal.of("stories.refusal.withdrawn"));
        }
        return edits(hand)
                ? Optional.empty()
                : Optional.of(Refusal.of("stories.refusal.author-only"));
    }

    // ---- consent

    Result<Telling.Offered> offer(Hand hand) {
        var fault = open(hand);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        if (offered) {
            return refused("stories.refusal.offered");
        }
        return waitingFor().isEmpty()
                ? refused("stories.refusal.nobody-named")
                : done(new Telling.Offered(id, version));
    }

    Result<Telling.Consented> consent(Hand hand) {
        var fault = asked(hand);
        return fault.isPresent() ? refused(fault.get()) : done(new Telling.Consented(id, version));
    }

    Result<Telling.Declined> decline(Hand hand, Words reason) {
        var fault = asked(hand);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return reason.orEmpty().length() > StoryText.LONG
                ? refused(Refusal.at("why", "stories.refusal.long", StoryText.LONG))
                : done(new Telling.Declined(id, version, reason));
    }

    private Optional<Refusal> asked(Hand hand) {
        if (withdrawn) {
            return Optional.of(Refusal.of("stories.refusal.withdrawn"));
        }
        if (!named.contains(hand.person())) {
            return Optional.of(Refusal.of("stories.refusal.not-named"));
        }
        return offered ? Optional.empty() : Optional.of(Refusal.of("stories.refusal.not-offered"));
    }

    // ---- publishing

    /**
     * Lets others read the latest version.
     *
     * @param supported whether a chart bears out an improvement today
     */
    Result<Telling.Published> publish(Hand hand, String to, boolean supported) {
        var fault = open(hand);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        if (!AUDIENCES.contains(to)) {
            return refused(Refusal.at("audience", "stories.refusal.audience"));
        }
        if (!declines.isEmpty()) {
            return refused("stories.refusal.declined");
        }
        var missing = new ArrayList<>(waitingFor());
        if (!missing.isEmpty()) {
            return refused("stories.refusal.no-consent", missing.size());
        }
        if (tells.equals(StoryText.WORKED) && !supported) {
            return refused("stories.refusal.unsupported");
        }
        return published != null && published == version && to.equals(audience)
                ? refused("stories.refusal.published")
                : done(new Telling.Published(id, version, to));
    }

    /** Takes it back: who tells it, who keeps the programme, or anybody whom it names. */
    Result<Telling.Withdrawn> withdraw(Hand hand, Words reason) {
        if (withdrawn) {
            return refused("stories.refusal.withdrawn");
        }
        if (!edits(hand) && !tellsOf(hand.person())) {
            return refused("stories.refusal.author-only");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "stories.refusal.reason"));
        }
        return reason.orEmpty().length() > StoryText.LONG
                ? refused(Refusal.at("reason", "stories.refusal.long", StoryText.LONG))
                : done(new Telling.Withdrawn(id, reason));
    }
}
