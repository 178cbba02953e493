package care.cairn.app.web.table;

import care.cairn.app.web.MissingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands tables over, in the format that the ending of the path asks for. */
@Component
public class Tables {
    private final ObjectProvider<TableFormat> formats;

    Tables(ObjectProvider<TableFormat> formats) {
        this.formats = formats;
    }

    /** Answers a request for {@code …/name.csv} or another ending with the table in that format. */
    public void send(Table table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI();
        var ending = path.substring(path.lastIndexOf('.') + 1);
        var format =
                formats.stream()
                        .filter(it -> it.ending().equals(ending))
                        .findFirst()
                        .orElseThrow(() -> new MissingException("table.missing"));
        var bytes = new ByteArrayOutputStream();
        format.write(table, bytes);
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(table.name(), ending));
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }
}
