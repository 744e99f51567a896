/** Answers the AWS services that functions call and that are not a server of their own. */
@NullMarked
package dev.stammkunde.localrunner.aws;

import org.jspecify.annotations.NullMarked;
