package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the partnership, those that left and merged too. */
@Service
@Transactional
public class Partners {
    private static final String COLUMNS =
            "select id, name, sector, code, since, until, merged_into as \"into\" from partner ";

    private final Ledger ledger;
    private final JdbcClient jdbc;

    Partners(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Partner> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Partner.class).optional();
    }

    /** All that ever were, by name. */
    @Transactional(readOnly = true)
    public List<Partner> all() {
        return jdbc.sql(COLUMNS + "order by lower(name), id").query(Partner.class).list();
    }

    /** Those that are partners on a day, by name. */
    @Transactional(readOnly = true)
    public List<Partner> on(LocalDate day) {
        return all().stream().filter(it -> it.on(day)).toList();
    }

    public Result<UUID> join(
            String name, String sector, String code, LocalDate since, Author author, Instant at) {
        if (name.isBlank()) {
            return Result.refused(Refusal.at("name", "partner.name-missing"));
        }
        if (!Sector.known(sector)) {
            return Result.refused(Refusal.at("sector", "partner.sector-unknown"));
        }
        if (on(since).stream().anyMatch(it -> it.name().equalsIgnoreCase(name.strip()))) {
            return Result.refused(Refusal.at("name", "partner.name-taken", name.strip()));
        }
        var id = UUID.randomUUID();
        ledger.append(
                new Partner.Joined(id, name.strip(), sector, code.strip(), since), author, at);
        return Result.done(id);
    }

    public Result<UUID> leave(
            UUID partner, LocalDate until, String reason, Author author, Instant at) {
        var refusal = cannotEnd(partner, until);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        ledger.append(new Partner.Left(partner, until, Words.of(reason)), author, at);
        return Result.done(partner);
    }

    /** From that day on, the partner is part of the other one. */
    public Result<UUID> merge(UUID partner, UUID into, LocalDate on, Author author, Instant at) {
        if (partner.equals(into)) {
            return Result.refused(Refusal.at("into", "partner.merges-into-itself"));
        }
        if (find(into).filter(it -> it.on(on)).isEmpty()) {
            return Result.refused(Refusal.at("into", "partner.successor-not-here"));
        }
        var refusal = cannotEnd(partner, on);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        ledger.append(new Partner.Merged(partner, into, on), author, at);
        return Result.done(partner);
    }

    private Optional<Refusal> cannotEnd(UUID id, LocalDate until) {
        var partner =
                jdbc.sql(COLUMNS + "where id = :id for update")
                        .param("id", id)
                        .query(Partner.class)
                        .optional();
        if (partner.isEmpty()) {
            return Optional.of(Refusal.of("partner.unknown"));
        }
        if (partner.get().until() != null) {
            return Optional.of(Refusal.of("partner.ended-already", partner.get().name()));
        }
        if (!until.isAfter(partner.get().since())) {
            return Optional.of(Refusal.at("until", "partner.ends-before-it-begins"));
        }
        return Optional.empty();
    }
}
