package touchstone.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A table somebody saves as a file. */
final class CsvAnswer {

  /** The media type of such a table. */
  static final String TYPE = "text/csv";

  private CsvAnswer() {}

  /**
   * @param table its text, or what writes it
   * @param fileName under which a browser saves it
   */
  static Response of(Object table, String fileName) {
    return Response.ok(table)
        .type(TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .build();
  }
}
