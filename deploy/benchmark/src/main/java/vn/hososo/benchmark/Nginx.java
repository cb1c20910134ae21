package vn.hososo.benchmark;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** An nginx of its own, on a free port. */
final class Nginx implements AutoCloseable {
    private static final String FRAME = """
            daemon off;
            worker_processes %s;
            pid %s/nginx.pid;
            error_log %s/error.log warn;
            events { worker_connections 4096; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              client_max_body_size 0;
              client_body_temp_path %s/body;
              proxy_temp_path %s/proxy;
              fastcgi_temp_path %s/fastcgi;
              uwsgi_temp_path %s/uwsgi;
              scgi_temp_path %s/scgi;
              types { application/json json; application/pdf pdf; }
              %s
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(String workers, int port, String servers) throws IOException, InterruptedException {
        this.port = port;
        Path directory = Files.createTempDirectory("hososo-nginx");
        Object[] parts = new Object[9];
        Arrays.fill(parts, directory);
        parts[0] = workers;
        parts[8] = servers;
        Path configuration = Files.writeString(directory.resolve("nginx.conf"), FRAME.formatted(parts));
        process = new ProcessBuilder(
                        Program.find("nginx", "nginx-light"),
                        "-p",
                        directory.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        "stderr")
                .inheritIO()
                .start();
        awaitPort();
    }

    /** The files of a directory, one worker. */
    static Nginx serving(Path directory) throws IOException, InterruptedException {
        int port = PackagedService.freePort();
        return new Nginx("1", port, """
                server {
                  listen 127.0.0.1:%d backlog=4096 reuseport;
                  root %s;
                }""".formatted(port, directory));
    }

    /** A plain proxy with kept connections, a worker per processor. */
    static Nginx proxying(int upstream) throws IOException, InterruptedException {
        int port = PackagedService.freePort();
        return new Nginx("auto", port, """
                upstream service { server 127.0.0.1:%d; keepalive 256; keepalive_requests 100000000; }
                server {
                  listen 127.0.0.1:%d backlog=4096;
                  location / {
                    proxy_pass http://service;
                    proxy_http_version 1.1;
                    proxy_set_header Connection "";
                    proxy_set_header Host $host;
                    proxy_set_header X-Forwarded-For $remote_addr;
                    proxy_set_header X-Forwarded-Proto $scheme;
                    proxy_request_buffering off;
                    proxy_max_temp_file_size 0;
                  }
                }""".formatted(upstream, port));
    }

    int port() {
        return port;
    }

    private void awaitPort() throws IOException, InterruptedException {
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try (Socket open = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx does not start");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
