package touchstone.web.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import touchstone.web.problem.RefusedException;

/**
 * Numbers and booleans of a query: one that is none is refused with its name, where the standard
 * would say that the address is unknown.
 */
@Provider
public class QueryValues implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          Integer.class, Integer::valueOf,
          int.class, Integer::valueOf,
          Long.class, Long::valueOf,
          long.class, Long::valueOf,
          boolean.class, QueryValues::yesOrNo);

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Optional<String> name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> ((QueryParam) annotation).value())
            .findFirst();
    Function<String, Object> reader = READERS.get(type);
    return name.isEmpty() || reader == null
        ? null
        : (ParamConverter<T>) new Named(name.get(), reader);
  }

  private static Object yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private record Named(String name, Function<String, Object> reader)
      implements ParamConverter<Object> {

    @Override
    public Object fromString(String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return reader.apply(text.strip());
      } catch (IllegalArgumentException unreadable) {
        String sentence = "The " + name + " cannot be \"" + text + "\": see /openapi for its type.";
        throw new BadRequestException(
            RefusedException.badInput(name, sentence).problem().response());
      }
    }

    @Override
    public String toString(Object value) {
      return value.toString();
    }
  }
}
