package dev.stammkunde.serveconsole;

/**
 * Where people sign in.
 *
 * @param url of the user pool's pages, without a path
 * @param client by which the console is known there; no secret
 */
record SignIn(String url, String client) {}
