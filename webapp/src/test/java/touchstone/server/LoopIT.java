package touchstone.server;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole product on its server, by REST alone. The tests are in the interfaces, a subject each,
 * so that the server starts once for all of them.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoopIT
    implements CsvLoop,
        ChannelChoices,
        SalesforceReading,
        SalesforceWriting,
        FoundProfiles,
        ConnectionLife,
        RefusedRequests,
        GuardedDoors,
        KeptSecrets,
        DescribedInterface {

  @ArquillianResource private URL injected;

  @Deployment(testable = false)
  static WebArchive war() {
    return BuiltWar.archive();
  }

  @Override
  public Api api() {
    return new Api(BuiltWar.on(injected, "/"));
  }
}
