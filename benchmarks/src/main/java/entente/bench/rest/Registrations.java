package entente.bench.rest;

import entente.bench.http.Requests;
import java.util.UUID;

/** Requests for new suppliers, each with a key of its own: one event each. */
public final class Registrations {
    private static final String[] COUNTRIES = {"DE", "PL", "IT", "US"};

    private final String token;

    public Registrations(String token) {
        this.token = token;
    }

    /** A new one; no two are alike. */
    public byte[] next() {
        UUID unique = UUID.randomUUID();
        String body =
                """
                {"name":"Supplier %s","country":"%s","categories":["Castings","Forgings"],\
                "source":"erp"}\
                """
                        .formatted(unique, COUNTRIES[unique.hashCode() & 3]);
        return Requests.post("/suppliers", token, unique.toString(), body);
    }
}
