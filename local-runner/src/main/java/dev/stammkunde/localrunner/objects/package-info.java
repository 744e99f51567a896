/** S3 on this machine: buckets of the template, their objects, and what goes wrong on purpose. */
@NullMarked
package dev.stammkunde.localrunner.objects;

import org.jspecify.annotations.NullMarked;
