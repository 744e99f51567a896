@NullMarked
package dev.stammkunde.localrunner.aws;

import org.jspecify.annotations.NullMarked;
