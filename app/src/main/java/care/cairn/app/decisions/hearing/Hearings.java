package care.cairn.app.decisions.hearing;

import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.draft.Preparation;
import care.cairn.app.decisions.draft.Preparations;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.Sector;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those affected and the questions asked, about drafts and about open proposals. */
@Service
@Transactional
public class Hearings {
    /** So that nobody can drown a proposal. */
    private static final int MOST = 100;

    private final HearingStore store;
    private final Preparations drafts;
    private final Decisions decisions;
    private final Partners partners;
    private final Ledger ledger;

    Hearings(
            HearingStore store,
            Preparations drafts,
            Decisions decisions,
            Partners partners,
            Ledger ledger) {
        this.store = store;
        this.drafts = drafts;
        this.decisions = decisions;
        this.partners = partners;
        this.ledger = ledger;
    }

    /**
     * What a person may do about a draft or a decision.
     *
     * @param reads whether this person may read it at all
     * @param hears whether it still takes questions and names
     * @param keeps whether this person answers for it
     */
    public record Part(boolean reads, boolean hears, boolean keeps) {}

    /** What a person may do there. */
    @Transactional(readOnly = true)
    public Part part(String about, Who who) {
        var id = UUID.fromString(about.substring(about.indexOf('/') + 1));
        if (about.startsWith(Preparation.NOUN + "/")) {
            var it = drafts.find(id).orElseThrow(() -> new MissingException("drafts.missing"));
            boolean writes = it.writtenBy(who.person());
            return new Part(writes || it.shared(), it.alive(), writes);
        }
        var it = decisions.find(id).orElseThrow(() -> new MissingException("decisions.missing"));
        boolean writes =
                store.draftOf(id)
                        .flatMap(drafts::find)
                        .map(d -> d.writtenBy(who.person()))
                        .orElse(false);
        return new Part(true, it.closing() == null, writes || it.keptBy(who));
    }

    /** Names somebody who is affected and has not been asked. */
    public Result<UUID> name(
            String about, String sort, String key, Words name, Who who, Instant at) {
        var part = reading(about, who);
        if (!part.hears()) {
            return Result.refused("hearing.refusal.over");
        }
        if (!Hearing.SORTS.contains(sort)) {
            return Result.refused(Refusal.at("sort", "form.unread.choice"));
        }
        var called = called(sort, key, name);
        if (called.isEmpty()) {
            return Result.refused(Refusal.at("affected", "hearing.refusal.who"));
        }
        if (called.get().orEmpty().length() > Hearing.NAME) {
            return Result.refused(Refusal.at("affected", "decisions.refusal.long", Hearing.NAME));
        }
        var there = store.affected(about);
        if (there.stream()
                .anyMatch(it ->
                        it.sort().equals(sort)
                                && (sort.equals("group")
                                        ? called.get().orEmpty().equalsIgnoreCase(it.name())
                                        : it.key().equals(key)))) {
            return Result.refused(Refusal.at("affected", "hearing.refusal.named"));
        }
        if (there.size() >= MOST) {
            return Result.refused(Refusal.at("affected", "drafts.refusal.many", MOST));
        }
        var id = UUID.randomUUID();
        ledger.append(
                new Hearing.Named(about, id, sort, sort.equals("group") ? "" : key, called.get()),
                who.author(),
                at);
        return Result.done(id);
    }

    /** What they are called: of sectors the page has the words, partners have a name. */
    private Optional<Words> called(String sort, String key, Words name) {
        return switch (sort) {
            case "sector" ->
                    Sector.ALL.stream().anyMatch(it -> it.key().equals(key))
                            ? Optional.of(Words.NONE)
                            : Optional.empty();
            case "partner" ->
                    partners.all().stream()
                            .filter(it -> it.id().toString().equals(key))
                            .findFirst()
                            .map(it -> Words.of(it.name()));
            default -> name.isEmpty() ? Optional.empty() : Optional.of(name);
        };
    }

    /** Takes back a name that was a mistake, as long as they were not asked. */
    public Result<UUID> unname(UUID affected, Who who, Instant at) {
        var it = store.one(affected).orElseThrow(() -> new MissingException("hearing.missing"));
        var part = reading(it.about(), who);
        if (!part.keeps() || !part.hears()) {
            return Result.refused("hearing.refusal.not-yours");
        }
        if (it.askedAt() != null) {
            return Result.refused("hearing.refusal.asked");
        }
        ledger.append(new Hearing.Unnamed(it.about(), affected), who.author(), at);
        return Result.done(affected);
    }

    /** Says how they were asked; also after the opening, for being late is better than never. */
    public Result<UUID> asked(UUID affected, Words how, Who who, Instant at) {
        var it = store.one(affected).orElseThrow(() -> new MissingException("hearing.missing"));
        if (!reading(it.about(), who).keeps()) {
            return Result.refused("hearing.refusal.not-yours");
        }
        if (it.askedAt() != null) {
            return Result.refused("hearing.refusal.asked");
        }
        var no = text(how, "how");
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        ledger.append(new Hearing.Asked(it.about(), affected, how), who.author(), at);
        return Result.done(affected);
    }

    /** Anybody of the partnership asks. */
    public Result<UUID> question(String about, Words text, LocalDate today, Who who, Instant at) {
        if (!reading(about, who).hears()) {
            return Result.refused("hearing.refusal.over");
        }
        var no = text(text, "question");
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        if (store.questions(about).size() >= MOST) {
            return Result.refused(Refusal.at("question", "drafts.refusal.many", MOST));
        }
        var id = UUID.randomUUID();
        ledger.append(
                new Hearing.Questioned(about, id, text, today.plusDays(Hearing.DAYS)),
                who.author(),
                at);
        return Result.done(id);
    }

    public Result<UUID> answer(UUID question, Words answer, Who who, Instant at) {
        var it =
                store.question(question).orElseThrow(() -> new MissingException("hearing.missing"));
        if (!reading(it.about(), who).keeps()) {
            return Result.refused("hearing.refusal.not-yours");
        }
        if (it.answeredAt() != null) {
            return Result.refused("hearing.refusal.answered");
        }
        var no = text(answer, "answer");
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        ledger.append(new Hearing.Answered(it.about(), question, answer), who.author(), at);
        return Result.done(question);
    }

    private Part reading(String about, Who who) {
        var part = part(about, who);
        if (!part.reads()) {
            throw new MissingException("drafts.missing");
        }
        return part;
    }

    private static Optional<Refusal> text(Words words, String field) {
        if (words.isEmpty()) {
            return Optional.of(Refusal.at(field, "hearing.refusal.words"));
        }
        return words.orEmpty().length() > Hearing.TEXT
                ? Optional.of(Refusal.at(field, "decisions.refusal.long", Hearing.TEXT))
                : Optional.empty();
    }
}
