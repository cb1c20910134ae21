package vn.hososo.acceptance;

import java.util.function.Consumer;

/** One thing that is made odd in a request. */
record Twist(String what, Consumer<Draft> done) {}
