package touchstone.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs every test of a class once on H2 and once on PostgreSQL: {@link TestDatabases} hands out
 * databases of the one whose turn it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnEachDatabase.Turns.class)
public @interface OnEachDatabase {

  /** One turn a product. */
  final class Turns implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<Turn> provideClassTemplateInvocationContexts(ExtensionContext context) {
      return Stream.of(TestDatabases.Product.values()).map(Turn::new);
    }
  }

  /** The tests of a class on one product. */
  record Turn(TestDatabases.Product product)
      implements ClassTemplateInvocationContext,
          BeforeClassTemplateInvocationCallback,
          AfterClassTemplateInvocationCallback {

    @Override
    public String getDisplayName(int invocation) {
      return "on " + product;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
      TestDatabases.choose(product);
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
      TestDatabases.choose(TestDatabases.Product.H2);
      if (product == TestDatabases.Product.POSTGRESQL) {
        TestDatabases.dropAll();
      }
    }
  }
}
