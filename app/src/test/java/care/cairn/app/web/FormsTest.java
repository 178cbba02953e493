package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Walks the demo as each persona, sends every form that stands on a page with rubbish in each of
 * its fields in turn, and looks what came of it: the rubbish is refused at its field, all else that
 * was typed is still there, and nothing breaks.
 */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false", "cairn.test.rubbish=true"})
class FormsTest {
    private static final int PAGES_OF_A_KIND = 5;

    /** Who may do least first: what others do takes forms away. */
    private static final List<String> PERSONAS =
            List.of("practice", "executive", "patient", "analyst", "programme");

    /** What is sent into a field, by its type; what has no type here is a field for words. */
    private static final Map<String, List<String>> RUBBISH =
            Map.of(
                    "date", List.of("yesterday", "31/01/2023", "2023-02-31"),
                    "datetime-local", List.of("tomorrow at noon", "2023-02-31T10:00"),
                    "number", List.of("many", "99999999999"),
                    "choice", List.of("no-such-choice", "7b2f8a2e-1c1d-4b7e-9d55-0a1b2c3d4e5f"),
                    "hidden", List.of("no-such-thing", "7b2f8a2e-1c1d-4b7e-9d55-0a1b2c3d4e5f"),
                    // what is too long first: the other may be taken, and some forms go with that
                    "words", List.of("x".repeat(20_000), "<b>'\"&#0; nothing\0more"));

    /** Forms without a field, or with words only, or that no decision of the demo has come to. */
    private static final Set<String> NOT_HERE =
            Set.of(
                    "/account/password",
                    "/asides/{id}/end",
                    "/account/sessions/end",
                    "/accounts/{person}/closure",
                    "/accounts/{person}/reopening",
                    "/commitments/{id}/acceptance",
                    "/commitments/{id}/accounts/{n}/questions/{question}/answer",
                    "/commitments/{id}/agreement",
                    "/commitments/{id}/taking-over",
                    "/decisions/{id}/advice",
                    "/decisions/{id}/ballots",
                    "/decisions/{id}/casting-vote",
                    "/decisions/{id}/conditions",
                    "/decisions/{id}/confirmations",
                    "/bodies/{id}/seats/{seat}/end",
                    "/erasures",
                    "/erasures/{id}/approval",
                    "/erasures/{id}/decline",
                    "/first-run",
                    "/invitation/{token}",
                    "/language",
                    "/measures/import/{id}/load",
                    "/measures/import/{id}/withdrawal",
                    "/notices/calendar",
                    "/notices/calendar/end",
                    "/notices/outbox/{id}/again",
                    "/notices/stop/{token}",
                    "/measures/{key}/ghosts/{series}/{period}/withdrawal",
                    "/measures/{key}/rebases/{rebase}/withdrawal",
                    "/claims/{id}/withdrawal",
                    "/commitments/{id}/accounts/{n}/judgement/positions",
                    "/decisions/{id}/affected/{affected}/removal",
                    "/learning/aims/{id}/drivers/{n}/taking-up",
                    "/logs/files/{id}/mapping",
                    "/logs/files/{id}/names",
                    "/logs/files/{id}/taking",
                    "/logs/files/{id}/withdrawal",
                    "/measures/{key}/points/{period}/remarks/{remark}/withdrawal",
                    "/meetings/{id}/minutes/circulation",
                    "/meetings/{id}/minutes/confirmation",
                    "/meetings/{id}/room/arrivals",
                    "/meetings/{id}/room/close",
                    "/meetings/{id}/room/closures",
                    "/meetings/{id}/room/commitments",
                    "/meetings/{id}/room/decisions",
                    "/meetings/{id}/room/departures",
                    "/meetings/{id}/room/guests",
                    "/meetings/{id}/room/interests",
                    "/meetings/{id}/room/leftovers",
                    "/meetings/{id}/room/notes",
                    "/meetings/{id}/room/positions",
                    "/meetings/{id}/room/strikes",
                    "/meetings/{id}/room/turns",
                    "/stories/{id}/consents",
                    "/stories/{id}/declines",
                    "/stories/{id}/offers",
                    "/commitments/{id}/accounts",
                    "/drafts/{id}/sharing",
                    "/drafts/{id}/writers/{person}/departure",
                    "/people/{person}/departure",
                    "/personas",
                    "/record/check",
                    "/settings/visibility",
                    "/signals/{id}/declining-hand-over",
                    "/signals/{id}/taking-over",
                    "/sign-in",
                    "/sign-out");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Set<String> sent = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    /** A form on a page, and what a browser would send of it. */
    record Form(String persona, String page, String action, boolean file, Element element) {
        List<Element> fields() {
            return element.select("input, select, textarea").stream()
                    .filter(it -> !it.attr("name").isEmpty())
                    .filter(it -> !Set.of("_csrf", "_once").contains(it.attr("name")))
                    .toList();
        }

        static String type(Element field) {
            String type = field.normalName().equals("select") ? "choice" : field.attr("type");
            return switch (type) {
                case "radio", "checkbox" -> "choice";
                case "date", "datetime-local", "number", "choice", "hidden", "file", "password" ->
                        type;
                default -> "words";
            };
        }

        static boolean typedInto(Element field) {
            return Set.of("date", "datetime-local", "number", "words").contains(type(field));
        }

        /** As it stands, with something in each field for words that is empty. */
        Map<String, String> filled() {
            Map<String, String> all = new LinkedHashMap<>();
            for (Element field : fields()) {
                String name = field.attr("name");
                switch (type(field)) {
                    case "choice" -> chosen(field).ifPresent(value -> all.put(name, value));
                    case "file" -> {}
                    case "words" ->
                            all.put(name, field.val().isEmpty() ? "Some " + name : field.val());
                    default -> all.put(name, field.val());
                }
            }
            all.put("_once", UUID.randomUUID().toString());
            return all;
        }

        private static Optional<String> chosen(Element field) {
            if (!field.normalName().equals("select")) {
                return field.hasAttr("checked") ? Optional.of(field.val()) : Optional.empty();
            }
            return Optional.ofNullable(
                            Objects.requireNonNullElse(
                                    field.selectFirst("option[selected]"),
                                    field.selectFirst("option")))
                    .map(Element::val);
        }
    }

    @Test
    void rubbish_in_any_field_of_any_form_is_refused_there_and_nothing_typed_is_lost() {
        List<Form> seen = new ArrayList<>();
        for (String persona : PERSONAS) {
            seen.addAll(walk(persona, persona.equals("analyst") ? halfImported() : "/", ""));
        }
        then(seen, "/decisions/{id}/positions", Map.of("choice", "object"));
        then(seen, "/commitments/{id}/accounts/{n}/questions", Map.of());
        then(seen, "/decisions/{id}/closure", Map.of("outcome", "deferred"));
        assertThat(faults).isEmpty();
        Set<String> left = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                        left.addAll(info.getPatternValues());
                    }
                });
        sent.forEach(it -> left.remove(it.substring(0, it.indexOf(' '))));
        left.removeAll(NOT_HERE);
        assertThat(left).as("forms that no page of the demo shows to anybody").isEmpty();
    }

    private List<Form> walk(String persona, String from, String within) {
        Browse browse = as(persona);
        List<Form> forms = formsSeenBy(browse, persona, from, within);
        for (Form form : forms) {
            if (sent.add(kind(RequestMethod.POST, form.action()) + names(form))) {
                sendRubbish(browse, form);
            }
        }
        return forms;
    }

    /** Sends a form as it should be, and walks on from there: it opens forms of its own. */
    private void then(List<Form> seen, String kind, Map<String, String> fields) {
        for (Form form : seen) {
            if (kind(RequestMethod.POST, form.action()).equals(kind)) {
                Map<String, String> all = form.filled();
                all.putAll(fields);
                Browse browse = as(form.persona());
                browse.get(form.page());
                if (browse.post(form.action(), all).statusCode() == 303) {
                    String thing = form.page().replaceAll("^(/[^/]+/[^/?]+).*", "$1");
                    PERSONAS.forEach(persona -> walk(persona, thing, thing));
                    return;
                }
            }
        }
        faults.add("no " + kind + " could be sent");
    }

    private Browse as(String persona) {
        return new Browse(port).with("Accept-Language", "en").become(persona);
    }

    private void sendRubbish(Browse browse, Form form) {
        for (Element field : form.fields()) {
            String type = Form.type(field);
            for (String rubbish : RUBBISH.getOrDefault(type, List.of())) {
                Map<String, String> all = form.filled();
                all.put(field.attr("name"), rubbish);
                if (type.equals("words")) {
                    form.fields().stream()
                            .filter(it -> RUBBISH.containsKey(it.attr("type")))
                            .filter(Form::typedInto)
                            .forEach(it -> all.put(it.attr("name"), "not so"));
                }
                if (!shows(browse.visit(form.page()), form)) {
                    return;
                }
                var answer =
                        form.file()
                                ? browse.postFile(
                                        form.action(),
                                        all,
                                        "file",
                                        "figures.csv",
                                        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                                : browse.post(form.action(), all);
                judge(form, field, type, rubbish, all, answer);
                if (form.action().equals("/looking-at")) {
                    browse.post(form.action(), Map.of("date", ""));
                }
            }
        }
    }

    /** Some forms can be sent only once: with what they asked for they are gone. */
    private static boolean shows(HttpResponse<String> page, Form form) {
        return Jsoup.parse(page.body()).select("form[method=post]").eachAttr("action").stream()
                .anyMatch(form.action()::equals);
    }

    private void judge(
            Form form,
            Element field,
            String type,
            String rubbish,
            Map<String, String> all,
            HttpResponse<String> answer) {
        String where =
                "%s %s=%.30s from %s"
                        .formatted(form.action(), field.attr("name"), rubbish, form.page());
        int status = answer.statusCode();
        boolean mayPass = type.equals("words") || type.equals("hidden") || type.equals("choice");
        if (type.equals("hidden") ? status >= 500 : status != 422 && !(mayPass && status == 303)) {
            faults.add(status + " at " + where);
        }
        if (status != 422 || type.equals("hidden")) {
            return;
        }
        List<Element> back =
                Jsoup.parse(answer.body()).select("main form[method=post]").stream()
                        .filter(it -> it.attr("action").equals(form.action()))
                        .toList();
        if (back.isEmpty()) {
            faults.add("the form is gone at " + where);
            return;
        }
        for (Element typed : form.fields()) {
            String name = typed.attr("name");
            String was = all.getOrDefault(name, "");
            if (Form.typedInto(typed)
                    && back.stream()
                            .flatMap(it -> it.select("[name=" + name + "]").stream())
                            .noneMatch(it -> same(it.val(), was))) {
                faults.add("lost " + name + " at " + where);
            }
        }
    }

    /** The character 0 is in no text. */
    private static boolean same(String shown, String was) {
        return shown.strip().equals(was.replace("\0", "").strip());
    }

    private List<Form> formsSeenBy(Browse browse, String persona, String from, String within) {
        List<Form> forms = new ArrayList<>();
        var ahead = new ArrayDeque<>(List.of(from));
        Set<String> seen = new LinkedHashSet<>(ahead);
        Map<String, Integer> ofAKind = new HashMap<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            if (ofAKind.merge(kind(RequestMethod.GET, path), 1, Integer::sum) > PAGES_OF_A_KIND) {
                continue;
            }
            var page = browse.visit(path);
            if (page.statusCode() != 200 || !html(page)) {
                continue;
            }
            var document = Jsoup.parse(page.body());
            document.select("main form[method=post], header form[action=/looking-at]")
                    .forEach(it ->
                            forms.add(
                                    new Form(
                                            persona,
                                            path,
                                            it.attr("action"),
                                            !it.select("input[type=file]").isEmpty(),
                                            it)));
            document.select("a[href^=/]").eachAttr("href").stream()
                    .map(href -> href.replaceAll("#.*", ""))
                    .filter(href -> href.startsWith(within) && !href.startsWith("//"))
                    .filter(seen::add)
                    .forEach(ahead::add);
        }
        return forms;
    }

    /** A file that waits to be told how it is read. */
    private String halfImported() {
        Browse browse = as("analyst");
        browse.get("/measures/import");
        return Browse.leadsTo(
                        browse.postFile(
                                "/measures/import",
                                Map.of("source", ""),
                                "file",
                                "bed-days.csv",
                                "month,place,value\n2022-01,Fife,12\n"
                                        .getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static boolean html(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static String names(Form form) {
        return " " + new TreeSet<>(form.fields().stream().map(it -> it.attr("name")).toList());
    }

    /** The mapping that answers a path. */
    private String kind(RequestMethod method, String path) {
        var parsed = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info ->
                        Objects.requireNonNull(info.getPathPatternsCondition())
                                .getPatterns()
                                .stream())
                .filter(pattern -> pattern.matches(parsed))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse(path);
    }
}
