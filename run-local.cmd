@echo off
rem Runs Stammkunde on this machine: builds what is stale, then starts the local runner.
rem Needs a JDK 25 or newer in JAVA_HOME or on the PATH.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "OUTPUTS=local-runner/target/local-runner.jar local-runner/target/lib"
for /f "tokens=2" %%j in ('findstr /r /c:"^ *CodeUri: " "%ROOT%template.yaml"') do call set "OUTPUTS=%%OUTPUTS%% %%j"
rem The dot: a path that ends in a backslash would escape the quote after it. local-runner stands on all functions.
"%JAVA%" "%ROOT%.mvn\BuildWhenStale.java" "%ROOT%." local-runner/target/run-local-cmd.stamp "%OUTPUTS%" "pom.xml functions shared-lib local-runner run-local.cmd" -pl local-runner -am -Dmaven.test.skip=true || exit /b 1
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%ROOT%local-runner\target\local-runner.jar;%ROOT%local-runner\target\lib\*" dev.stammkunde.localrunner.LocalRunnerCommand --template "%ROOT%template.yaml" %*
