package touchstone.connector.salesforce;

import jakarta.json.stream.JsonParser;

/** Reads a JSON body as a stream. It may be called again for another try. */
interface BodyReader<T> {
  T read(JsonParser parser);
}
