package entente.governance.webhooks;

import entente.platform.Rejected;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that others name. The name is looked up before every request, every address
 * behind it must be of the open internet, and the connection goes to the very address that was
 * looked at: a name that points elsewhere a moment later leads nowhere. Redirects are not followed.
 */
@Singleton
public class EndpointClient {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_ERROR = 300;
    private static final int CONNECTIONS = 4;

    private final HttpClient http;
    private final Resolver resolver;
    private final boolean localhost;
    private final Duration patience;

    /** Looks up the addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * What came of a request.
     *
     * @param status null: there was no answer
     * @param error null: it was accepted
     */
    record Answer(@Nullable Integer status, @Nullable String error, Duration took) {

        boolean accepted() {
            return error == null;
        }
    }

    private record Target(URI uri, boolean tls, int port, InetAddress address) {}

    @Inject
    EndpointClient(
            Vertx vertx,
            @ConfigProperty(name = "entente.governance.webhooks.localhost", defaultValue = "false")
                    boolean localhost,
            @ConfigProperty(name = "entente.governance.webhooks.timeout", defaultValue = "PT10S")
                    Duration patience) {
        this(vertx, localhost, patience, InetAddress::getAllByName);
    }

    EndpointClient(Vertx vertx, boolean localhost, Duration patience, Resolver resolver) {
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout((int) patience.toMillis()),
                        new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.localhost = localhost;
        this.patience = patience;
        this.resolver = resolver;
    }

    /**
     * Lets an address pass to which may be delivered.
     *
     * @throws Rejected 422 {@code url-not-allowed}, {@code host-unknown}, {@code
     *     address-not-public}
     */
    void require(String url) {
        Target _ = target(url);
    }

    private Target target(String url) {
        URI uri = uri(url);
        String host = uri.getHost();
        boolean local = localhost && LOCAL.contains(host);
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !(local && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new Rejected("url-not-allowed", "A webhook has an https address");
        }
        InetAddress[] all;
        try {
            all = resolver.of(host);
        } catch (UnknownHostException e) {
            throw new Rejected("host-unknown", "There is no address behind this name");
        }
        for (InetAddress each : all) {
            if (!Network.isPublic(each.getAddress()) && !(local && each.isLoopbackAddress())) {
                throw new Rejected(
                        "address-not-public", "The name leads into a network that is not public");
            }
        }
        int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
        return new Target(uri, tls, port, all[0]);
    }

    private static URI uri(String url) {
        try {
            URI uri = new URI(url);
            boolean plain =
                    uri.getHost() != null
                            && !uri.getHost().startsWith("[")
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null;
            if (plain) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // below
        }
        throw new Rejected(
                "url-not-allowed",
                "A webhook has an https address with a host name, without user and fragment");
    }

    /** Posts a body; never throws for what the other side does. */
    Answer post(String url, Map<String, String> headers, Buffer body) throws InterruptedException {
        long begin = System.nanoTime();
        Target target;
        try {
            target = target(url);
        } catch (Rejected e) {
            return answer(null, e.code(), begin);
        }
        Exchange exchange = new Exchange();
        try {
            int status =
                    exchange.run(http.request(options(target, headers)), body)
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answered(status, begin);
        } catch (TimeoutException e) {
            Integer status = exchange.giveUp();
            return status == null
                    ? answer(null, "no answer in time", begin)
                    : answered(status, begin);
        } catch (ExecutionException e) {
            Integer status = exchange.status;
            String error = e.getCause() == null ? e.toString() : e.getCause().toString();
            return status == null ? answer(null, error, begin) : answered(status, begin);
        } catch (InterruptedException e) {
            Integer _ = exchange.giveUp();
            throw e;
        }
    }

    private RequestOptions options(Target target, Map<String, String> headers) {
        String path = target.uri.getRawPath();
        String query = target.uri.getRawQuery();
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(target.uri.getHost())
                        .setPort(target.port)
                        .setSsl(target.tls)
                        .setURI((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
                        .setServer(
                                SocketAddress.inetSocketAddress(
                                        target.port, target.address.getHostAddress()))
                        .setFollowRedirects(false);
        headers.forEach(options::addHeader);
        return options;
    }

    private static Answer answered(int status, long begin) {
        String error =
                switch (status / 100) {
                    case 2 -> null;
                    case 3 -> "answers " + status + ", redirects are not followed";
                    default -> "answers " + status;
                };
        return answer(status, error, begin);
    }

    private static Answer answer(@Nullable Integer status, @Nullable String error, long begin) {
        String told =
                error == null || error.length() <= LONGEST_ERROR
                        ? error
                        : error.substring(0, LONGEST_ERROR);
        return new Answer(status, told, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** One request; the status counts as soon as it is there, whatever becomes of the body. */
    private static final class Exchange {

        private final AtomicReference<@Nullable HttpClientRequest> request =
                new AtomicReference<>();
        private volatile @Nullable Integer status;
        private volatile boolean over;

        Future<Integer> run(Future<HttpClientRequest> connected, Buffer body) {
            return connected.compose(made -> {
                request.set(made);
                made.exceptionHandler(_ -> {}); // the future tells
                if (over) {
                    made.reset();
                }
                return made.send(body).compose(this::read);
            });
        }

        private Future<Integer> read(HttpClientResponse response) {
            int code = response.statusCode();
            status = code;
            response.exceptionHandler(_ -> {}); // as above
            int[] bytes = {0};
            response.handler(part -> {
                bytes[0] += part.length();
                if (bytes[0] > LONGEST_ANSWER) {
                    response.request().reset();
                }
            });
            return response.end().map(code);
        }

        @Nullable Integer giveUp() {
            over = true;
            HttpClientRequest made = request.get();
            if (made != null) {
                made.reset();
            }
            return status;
        }
    }
}
