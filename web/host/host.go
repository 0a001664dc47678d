//go:build !js

// Package host runs servers: nginx and Caddy on an exported site, to try the
// configurations that come with it, and our own, to measure it beside them and to
// measure its pages. The two are Debian's packages; .ci/need installs them.
package host

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Names are the servers, each as its package and program are called.
var Names = []string{"nginx", "caddy"}

// Host is a running server.
type Host struct {
	Address string // "127.0.0.1:PORT"
	command *exec.Cmd
	said    bytes.Buffer
	ended   chan struct{}
	run     string // its folder; "" for none
}

// Start starts a server on the folder of an export, with the configuration there,
// and waits until it answers.
func Start(name, dir string) (*Host, error) {
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	run, err := os.MkdirTemp("", name)
	if err != nil {
		return nil, err
	}
	h := &Host{Address: address, run: run}
	if name == "nginx" {
		h.command, err = nginx(dir, address, run)
	} else {
		h.command = caddy(dir, address, run)
	}
	if err != nil {
		return nil, err
	}
	if err := h.begin(); err != nil {
		return nil, fmt.Errorf("%w: install it: .ci/need %s", err, name)
	}
	return h, h.wait()
}

// Own starts our own server, the program at path, and waits until it answers.
func Own(path string) (*Host, error) {
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	h := &Host{Address: address, command: exec.Command(path, "serve", "--listen", address)}
	if err := h.begin(); err != nil {
		return nil, err
	}
	return h, h.wait()
}

// Pid is the number of the server's process.
func (h *Host) Pid() int { return h.command.Process.Pid }

func (h *Host) begin() error {
	h.ended = make(chan struct{})
	h.command.Stdout, h.command.Stderr = &h.said, &h.said
	if err := h.command.Start(); err != nil {
		return err
	}
	go func() {
		_ = h.command.Wait()
		close(h.ended)
	}()
	return nil
}

func freeAddress() (string, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return ln.Addr().String(), ln.Close()
}

// wait waits until the server takes connections.
func (h *Host) wait() error {
	const patience, pause = 20 * time.Second, 20 * time.Millisecond
	for end := time.Now().Add(patience); time.Now().Before(end); {
		if conn, err := net.Dial("tcp", h.Address); err == nil {
			return conn.Close()
		}
		select {
		case <-h.ended:
			return fmt.Errorf("%s has ended: %s", h.command.Path, h.said.String())
		case <-time.After(pause):
		}
	}
	h.Stop()
	return fmt.Errorf("%s does not answer: %s", h.command.Path, h.said.String())
}

// Stop ends the server. It may be called again.
func (h *Host) Stop() {
	const patience = 5 * time.Second
	_ = h.command.Process.Signal(os.Interrupt)
	select {
	case <-h.ended:
	case <-time.After(patience):
		_ = h.command.Process.Kill()
		<-h.ended
	}
	if h.run != "" {
		_ = os.RemoveAll(h.run)
	}
}

// nginx runs one worker for each processor, as Debian's configuration does.
func nginx(dir, address, run string) (*exec.Cmd, error) {
	exported, err := os.ReadFile(filepath.Join(dir, "deploy", "nginx.conf"))
	if err != nil {
		return nil, err
	}
	site := strings.NewReplacer("root /var/www/claimlight;", "root "+dir+";", "#brotli_static", "brotli_static").Replace(string(exported))
	user := ""
	if os.Getuid() == 0 {
		user = "user root;" // the workers read folders of ours
	}
	whole := fmt.Sprintf(`load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off; error_log stderr; pid %[1]s/pid; worker_processes auto; worker_rlimit_nofile 65536; %[4]s
events { worker_connections 4096; }
http {
	access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
	client_body_temp_path %[1]s; proxy_temp_path %[1]s; fastcgi_temp_path %[1]s; uwsgi_temp_path %[1]s; scgi_temp_path %[1]s;
	server { listen %[2]s; %[3]s }
}`, run, address, site, user)
	file := filepath.Join(run, "nginx.conf")
	if err := os.WriteFile(file, []byte(whole), 0o600); err != nil {
		return nil, err
	}
	return exec.Command("/usr/sbin/nginx", "-c", file, "-p", run), nil
}

func caddy(dir, address, run string) *exec.Cmd {
	cmd := exec.Command("caddy", "run", "--adapter", "caddyfile", "--config", filepath.Join(dir, "deploy", "Caddyfile"))
	cmd.Env = append(os.Environ(), "HOME="+run, "XDG_DATA_HOME="+run, "XDG_CONFIG_HOME="+run, "CADDY_ADMIN=off",
		"CLAIMLIGHT_SITE=http://"+address, "CLAIMLIGHT_ROOT="+dir)
	return cmd
}
