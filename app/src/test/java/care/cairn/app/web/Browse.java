package care.cairn.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: keeps cookies, follows nothing by itself, and sends a form with the
 * token that the last page gave. For tests over real HTTP.
 */
public final class Browse {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final URI home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String token = "";

    public Browse(int port) {
        this.home = URI.create("http://localhost:" + port);
    }

    /** A header for every request from now on. */
    public Browse with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Follows redirects, as a browser would. */
    public HttpResponse<String> visit(String path) {
        HttpResponse<String> response = get(path);
        for (int i = 0; i < 5 && leadsTo(response).isPresent(); i++) {
            response = get(leadsTo(response).orElseThrow());
        }
        return response;
    }

    /** Sends a form with the token of the last page that had one. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (token.isEmpty()) {
            get("/sign-in");
        }
        all.putIfAbsent("_csrf", token);
        return postAsIs(path, all);
    }

    /** Sends exactly these fields. */
    public HttpResponse<String> postAsIs(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Becomes a persona, such as one of {@code care.cairn.app.access.TestPersonas}. */
    public Browse become(String persona) {
        get("/personas");
        HttpResponse<String> response = post("/personas", Map.of("persona", persona));
        if (response.statusCode() / 100 != 3) {
            throw new IllegalStateException("Could not become " + persona + ": " + response);
        }
        // signing in gives a new token
        token = "";
        return this;
    }

    /** Sends a form with a file, and the token of the last page that had one. */
    public HttpResponse<String> postFile(
            String path, Map<String, String> fields, String field, String name, byte[] content) {
        String boundary = "between-the-parts";
        StringBuilder head = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((key, value) ->
                head.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, key, value)));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, field, name));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        List.of(
                                                head.toString().getBytes(StandardCharsets.UTF_8),
                                                content,
                                                "\r\n--%s--\r\n"
                                                        .formatted(boundary)
                                                        .getBytes(StandardCharsets.UTF_8)))));
    }

    /** Any other method, without a body. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Where a redirect leads within this site. */
    public static Optional<String> leadsTo(HttpResponse<?> response) {
        return response.statusCode() / 100 == 3
                ? response.headers()
                        .firstValue("Location")
                        .map(URI::create)
                        .map(uri ->
                                uri.getRawPath()
                                        + (uri.getRawQuery() == null
                                                ? ""
                                                : "?" + uri.getRawQuery()))
                : Optional.empty();
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Plants a cookie, as an attacker or a test would. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(home, cookie);
    }

    /** The token that the last page's forms carry. */
    public String token() {
        return token;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1) != null ? found.group(1) : found.group(2);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
