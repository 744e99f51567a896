@echo off
rem Runs Stammkunde on this machine. Needs a JDK 25 or newer in JAVA_HOME or on the PATH.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%ROOT%local-runner\target\lib" goto start
pushd "%ROOT%"
call mvnw.cmd -B -ntp -q -Pquick package -Dmaven.test.skip=true || exit /b 1
popd
:start
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%ROOT%local-runner\target\local-runner.jar;%ROOT%local-runner\target\lib\*" dev.stammkunde.localrunner.LocalRunnerCommand --template "%ROOT%template.yaml" %*
