package care.cairn.app.demo;

import care.cairn.app.web.Browse;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * A walk along every link of the program from its front page, as one reader: a few pages of each
 * kind, where a kind is a mapping and the names of what is asked of it.
 */
final class Walk {
    private static final int OF_A_KIND = 4;
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]*)\"");

    /**
     * A page that a link led to.
     *
     * @param from the page with the link
     */
    record Stop(String path, String kind, String from, HttpResponse<String> page) {
        /** Not what a browser keeps as a file, such as the papers of a meeting. */
        boolean isPage() {
            return page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    && page.headers()
                            .firstValue("Content-Disposition")
                            .filter(it -> it.startsWith("attachment"))
                            .isEmpty();
        }

        /** What makes the page another than its neighbours: its main part without its secrets. */
        String main() {
            int start = page.body().indexOf("<main");
            return page.body()
                    .substring(Math.max(start, 0))
                    .replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
        }
    }

    private record Step(String path, String from) {}

    private final Browse browse;
    private final Function<String, String> mapping;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();

    /**
     * @param mapping the mapping that answers a path
     */
    Walk(Browse browse, Function<String, String> mapping) {
        this.browse = browse;
        this.mapping = mapping;
    }

    List<Stop> from(String start) {
        Deque<Step> ahead = new ArrayDeque<>(List.of(new Step(start, "the start")));
        Set<String> seen = new HashSet<>(Set.of(start));
        while (!ahead.isEmpty()) {
            Step step = ahead.poll();
            String kind = kind(step.path());
            if (kinds.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            Stop stop = new Stop(step.path(), kind, step.from(), browse.get(step.path()));
            stops.put(step.path(), stop);
            Stream.concat(links(stop), Browse.leadsTo(stop.page()).stream())
                    .filter(seen::add)
                    .map(path -> new Step(path, step.path()))
                    .forEach(ahead::add);
        }
        return List.copyOf(stops.values());
    }

    /** The links to a place on a page where there is no such place. */
    List<String> leadingNowhere() {
        List<String> found = new ArrayList<>();
        places.forEach((path, ids) -> {
            Stop stop = stops.get(path);
            for (String id : ids) {
                if (stop != null && !stop.page().body().contains("id=\"" + id + "\"")) {
                    found.add(path + "#" + id);
                }
            }
        });
        return found;
    }

    private Stream<String> links(Stop stop) {
        if (!stop.isPage()) {
            return Stream.empty();
        }
        return LINK.matcher(stop.page().body())
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .map(link -> link.startsWith("#") ? stop.path() + link : link)
                .map(link ->
                        link.startsWith("?") ? stop.path().replaceFirst("\\?.*", "") + link : link)
                .filter(link -> link.startsWith("/"))
                .map(this::withoutPlace)
                .distinct();
    }

    private String withoutPlace(String link) {
        int hash = link.indexOf('#');
        if (hash < 0) {
            return link;
        }
        String path = link.substring(0, hash);
        places.computeIfAbsent(path, it -> new HashSet<>()).add(link.substring(hash + 1));
        return path;
    }

    private String kind(String path) {
        int query = path.indexOf('?');
        if (query < 0) {
            return mapping.apply(path);
        }
        return mapping.apply(path.substring(0, query))
                + Stream.of(path.substring(query + 1).split("&"))
                        .map(it -> it.replaceFirst("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }
}
