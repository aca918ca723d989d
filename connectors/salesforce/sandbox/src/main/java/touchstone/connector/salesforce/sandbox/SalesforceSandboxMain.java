package touchstone.connector.salesforce.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import touchstone.connector.salesforce.sandbox.demo.DemoCompany;
import touchstone.connector.salesforce.sandbox.load.OrganisationFiles;
import touchstone.connector.salesforce.sandbox.org.Credentials;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

/**
 * Runs the sandbox by itself until it is told to stop.
 *
 * <pre>
 * SalesforceSandboxMain [--port N] [--data DIR | --demo] [--client-id ID] [--client-secret SECRET]
 * </pre>
 *
 * <p>Prints warnings to standard error and, once it listens, one line {@code Salesforce sandbox on
 * http://127.0.0.1:N} to standard output. What cannot work is one sentence and exit code 2.
 */
public final class SalesforceSandboxMain {

  private static final int REFUSED = 2;

  private SalesforceSandboxMain() {}

  /** Starts the sandbox and waits until the process is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    SalesforceSandbox sandbox;
    try {
      sandbox = start(List.of(arguments));
    } catch (RuntimeException refused) {
      System.err.println(refused.getMessage());
      System.exit(REFUSED);
      return;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  stopped.countDown();
                },
                "sandbox-stop"));
    System.out.println("Salesforce sandbox on " + sandbox.address());
    System.out.flush();
    stopped.await();
  }

  /** Starts a sandbox as the command line says. */
  static SalesforceSandbox start(List<String> arguments) {
    CommandLine line = CommandLine.read(arguments);
    SandboxOrganisation organisation = SandboxOrganisation.empty();
    organisation.credentials(
        new Credentials(
            line.clientId().orElse(organisation.credentials().clientId()),
            line.clientSecret().orElse(organisation.credentials().clientSecret())));
    organisation.addTouchstoneFields();
    Optional<Path> directory = line.directory();
    directory.ifPresent(
        files -> OrganisationFiles.load(organisation, files).forEach(System.err::println));
    if (line.demo()) {
      DemoCompany.load(organisation);
    }
    return SalesforceSandbox.start(organisation, line.port());
  }
}
