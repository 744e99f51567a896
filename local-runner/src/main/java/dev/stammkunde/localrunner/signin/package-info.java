/** Plays the pages and endpoints at which a browser signs in, as Cognito has them. */
@NullMarked
package dev.stammkunde.localrunner.signin;

import org.jspecify.annotations.NullMarked;
