package touchstone.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a running server takes for the card of one account while cards are asked for at a steady
 * rate, timed from the moment each request was due. Loads a made-up company by REST first, with a
 * fixed seed. From the project's root, with {@code ./touchstone serve} on an empty home beside it:
 *
 * <pre>
 * java webapp/src/bench/java/touchstone/benchmark/CardOverHttp.java http://127.0.0.1:8080 100000 /an/empty/directory
 * </pre>
 */
public final class CardOverHttp {

  private static final int PER_SECOND = 50;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SECONDS = 30;

  // As a proxy asks; Payara ends a connection of HTTP/2 after some thousand requests.
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String api;

  private CardOverHttp(String server) {
    api = server + "/api/v1";
  }

  /** Address of the server, number of accounts, directory for the files. */
  public static void main(String[] arguments) throws Exception {
    int accounts = Integer.parseInt(arguments[1]);
    Path files = Path.of(arguments[2]).toAbsolutePath();
    write(files, accounts);
    CardOverHttp benchmark = new CardOverHttp(arguments[0]);
    int connection = benchmark.load(files);
    benchmark.ask(connection, accounts, WARM_UP_SECONDS);
    long[] nanos = benchmark.ask(connection, accounts, SECONDS);
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%,d accounts, %d cards a second for %d s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
        accounts,
        PER_SECOND,
        SECONDS,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static void write(Path directory, int accounts) throws IOException {
    Random random = new Random(20261122);
    String[] industries = {"Logistics", "Retail", "Health", "Food", "Energy", "Banking"};
    LocalDate first = LocalDate.of(2022, 1, 1);
    try (BufferedWriter company = Files.newBufferedWriter(directory.resolve("accounts.csv"));
        BufferedWriter deals = Files.newBufferedWriter(directory.resolve("deals.csv"));
        BufferedWriter cases = Files.newBufferedWriter(directory.resolve("supportCases.csv"))) {
      company.write("id,name,industry,employees,leadSource,createdAt\n");
      deals.write("id,accountId,name,amount,createdAt,closeDate,closed,won\n");
      cases.write("id,accountId,createdAt,priority,satisfaction\n");
      for (int i = 0; i < accounts; i++) {
        LocalDate entered = first.plusDays(random.nextInt(1_000));
        company.write(
            "a%d,Company %d,%s,%d,Web,%s\n"
                .formatted(i, i, industries[random.nextInt(6)], random.nextInt(5_000), entered));
        for (int deal = 0; deal < 2; deal++) {
          deals.write(
              "d%d-%d,a%d,Deal,%d,%s,%s,true,%b\n"
                  .formatted(
                      i,
                      deal,
                      i,
                      1_000 + random.nextInt(90_000),
                      entered,
                      entered.plusDays(30 + 200L * deal),
                      random.nextBoolean()));
          cases.write(
              "c%d-%d,a%d,%s,Medium,%d\n"
                  .formatted(i, deal, i, entered.plusDays(300), 1 + random.nextInt(5)));
        }
      }
    }
  }

  private int load(Path files) throws IOException, InterruptedException {
    int connection =
        number(
            post(
                "/connections",
                "{\"name\":\"Benchmark\",\"connector\":\"csv\",\"settings\":{\"directory\":\""
                    + files
                    + "\"}}"),
            "id");
    run(connection, "SYNC");
    int profile =
        number(
            post("/profiles", "{\"connection\":" + connection + ",\"name\":\"Benchmark\"}"), "id");
    int version =
        number(
            post(
                "/profiles/" + profile + "/versions",
                "{\"base\":10,\"criteria\":[{\"attribute\":\"industry\",\"oneOf\":[\"Logistics\"],"
                    + "\"points\":50},{\"attribute\":\"employees\",\"from\":50,\"points\":30}],"
                    + "\"tierCuts\":{\"a\":70,\"b\":40,\"c\":20},\"minimumCoverage\":0.5}"),
            "number");
    post("/profiles/" + profile + "/versions/" + version + "/publish", "");
    run(connection, "COMPUTE");
    return connection;
  }

  private void run(int connection, String kind) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String run = post("/connections/" + connection + "/runs", "{\"kind\":\"" + kind + "\"}");
    int id = number(run, "id");
    while (true) {
      String state = get("/runs/" + id);
      if (state.contains("\"SUCCEEDED\"")) {
        System.out.printf(Locale.ROOT, "%s %.1f s%n", kind, (System.nanoTime() - start) / 1e9);
        return;
      }
      if (!state.contains("\"RUNNING\"") && !state.contains("\"QUEUED\"")) {
        throw new IllegalStateException("The run did not succeed: " + state);
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  private long[] ask(int connection, int accounts, int seconds) {
    Random random = new Random(7);
    int requests = seconds * PER_SECOND;
    long[] nanos = new long[requests];
    CompletableFuture<?>[] asked = new CompletableFuture<?>[requests];
    long start = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      int place = i;
      long due = start + i * (1_000_000_000L / PER_SECOND);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      asked[i] =
          http.sendAsync(
                  request("/accounts/" + connection + "-a" + random.nextInt(accounts)).build(),
                  BodyHandlers.ofString())
              .thenAccept(
                  answer -> {
                    if (answer.statusCode() != 200 || !answer.body().contains("\"fit\"")) {
                      throw new IllegalStateException("No card: " + answer.body());
                    }
                    nanos[place] = System.nanoTime() - due;
                  });
    }
    CompletableFuture.allOf(asked).join();
    return nanos;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path));
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + " was refused: " + answer.body());
    }
    return answer.body();
  }

  private static int number(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("No \"" + name + "\" in " + json);
    }
    return Integer.parseInt(found.group(1));
  }
}
