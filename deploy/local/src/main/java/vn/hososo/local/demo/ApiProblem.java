package vn.hososo.local.demo;

import java.io.IOException;

/** An answer that ends the loading. */
final class ApiProblem extends IOException {
    ApiProblem(String request, int status, String body) {
        super(request + " → " + status + " " + body);
    }
}
