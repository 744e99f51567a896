@NullMarked
package dev.stammkunde.localrunner.objects;

import org.jspecify.annotations.NullMarked;
