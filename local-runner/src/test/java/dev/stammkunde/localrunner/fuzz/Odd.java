package dev.stammkunde.localrunner.fuzz;

import java.util.List;

/** Parts of requests that are wrong or unusual, as they stand in a request. */
final class Odd {

    static final List<String> SEGMENTS =
            List.of(
                    "%00",
                    "%FF",
                    "%ED%A0%80",
                    "%EF%BF%BE",
                    "%EF%BF%BF",
                    "%F0%9F%98%80",
                    "a%2Fb",
                    "%2F",
                    "..",
                    ".",
                    "%2E%2E",
                    "..%2F..%2Fadmin",
                    "%23",
                    "%25",
                    "%2523",
                    "+",
                    "%20",
                    "%0D%0AX:1",
                    "0",
                    "-1",
                    "00001",
                    "99999999999999999999",
                    "1e9",
                    "null",
                    "%7Bx%7D",
                    "demo-shopify%23x",
                    "x".repeat(129),
                    "x".repeat(1_025),
                    "x".repeat(2_049),
                    "x".repeat(5_000),
                    "%C3%BC".repeat(700),
                    "%E2%80%AE",
                    "mailbox:x",
                    "~");
    static final List<String> VALUES =
            List.of(
                    "",
                    "0",
                    "1",
                    "-1",
                    "100",
                    "101",
                    "99999999999",
                    "1.5",
                    "x",
                    "%00",
                    "%FF",
                    "2026-05-03",
                    "2026-02-30",
                    "2026-05-03T10:00:00Z",
                    "%2B999999999-01-01T00:00:00Z",
                    "-999999999-01-01",
                    "0000-01-01",
                    "9999-12-31T23:59:59Z",
                    "html",
                    "en",
                    "e30",
                    "eyJhIjoxfQ",
                    "AAAA",
                    "x".repeat(5_000),
                    "%EF%BF%BF",
                    "%F0%9F%98%80");
    static final List<String> AUTHORIZATIONS =
            List.of(
                    "",
                    "Bearer",
                    "Bearer ",
                    "Basic YTpi",
                    "bearer local-api-key",
                    "Bearer a b",
                    "Bearer " + "x".repeat(5_000),
                    "Bearer e30.e30.e30",
                    "Bearer ü",
                    "Bearer .",
                    "Bearer ..");
    static final List<String> VERSIONS =
            List.of(
                    "\"1\"",
                    "\"2\"",
                    "*",
                    "W/\"1\"",
                    "1",
                    "\"0\"",
                    "\"-1\"",
                    "\"99999999999999999999\"",
                    "\"x\"",
                    "",
                    "\"1\", \"2\"",
                    "\"");
    static final List<String> TYPES =
            List.of(
                    "text/plain",
                    "x",
                    "",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=\"" + "b".repeat(71) + '"',
                    "application/json; charset=utf-16",
                    "application/json;;;",
                    "application/octet-stream");

    private Odd() {}
}
