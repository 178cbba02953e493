package care.cairn.app.decisions.ballot;

import care.cairn.app.ledger.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The urns of the anonymous decisions that are open. One row holds all papers of a decision, by
 * their random numbers: a row for each paper would tell by its place or its transaction who put it
 * in.
 */
@Repository
public class Urns {
    /** So many papers go into one entry of the record with ease. */
    private static final int PAPERS_IN_AN_ENTRY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    Urns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(UUID decision, UUID paper, Answer answer) {
        jdbc.sql(
                        """
                        insert into urn (decision, papers)
                        values (:decision, jsonb_build_object(cast(:paper as text), cast(:said as text)))
                        on conflict (decision) do update set papers = urn.papers || excluded.papers
                        """)
                .param("decision", decision)
                .param("paper", paper.toString())
                .param("said", answer.line())
                .update();
    }

    /** The papers as they enter the record, by their numbers. */
    public List<Urn.Opened> opened(UUID decision) {
        var papers =
                new TreeMap<>(
                                jdbc.sql("select papers from urn where decision = :decision")
                                        .param("decision", decision)
                                        .query(String.class)
                                        .optional()
                                        .map(text ->
                                                json.readValue(
                                                        text,
                                                        new TypeReference<
                                                                TreeMap<UUID, String>>() {}))
                                        .orElseGet(TreeMap::new))
                        .entrySet().stream()
                                .map(it -> new Urn.Paper(it.getKey(), Words.of(it.getValue())))
                                .sorted(Comparator.comparing(it -> it.paper().toString()))
                                .toList();
        List<Urn.Opened> acts = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += PAPERS_IN_AN_ENTRY) {
            int to = Math.min(papers.size(), from + PAPERS_IN_AN_ENTRY);
            acts.add(new Urn.Opened(decision, papers.subList(from, to)));
        }
        return acts;
    }

    /** What the record holds need not be held twice. */
    public void forget(UUID decision) {
        jdbc.sql("delete from urn where decision = :decision").param("decision", decision).update();
    }
}
