//go:build !js

package web

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestASocketThatWasLeftBehindIsReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "web.sock")
	left, err := net.Listen("unix", path)
	require.NoError(t, err)
	left.(*net.UnixListener).SetUnlinkOnClose(false)

	_, err = Listen(t.Context(), unixPrefix+path)
	require.ErrorContains(t, err, "is in use", "somebody listens")
	left.Close()
	require.FileExists(t, path)
	ln, err := Listen(t.Context(), unixPrefix+path)
	require.NoError(t, err)
	require.Equal(t, unixPrefix+path, urlOf(ln))
	ln.Close()

	file := filepath.Join(t.TempDir(), "kept.txt")
	require.NoError(t, os.WriteFile(file, []byte("text"), 0o600))
	_, err = Listen(t.Context(), unixPrefix+file)
	require.Error(t, err)
	require.FileExists(t, file, "no socket, not ours to remove")
}

// selfSigned writes a certificate of this machine's own and its key.
func selfSigned(t *testing.T) (certFile, keyFile string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	about := x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	cert, err := x509.CreateCertificate(rand.Reader, &about, &about, key.Public(), key)
	require.NoError(t, err)
	private, err := x509.MarshalPKCS8PrivateKey(key)
	require.NoError(t, err)
	dir := t.TempDir()
	certFile, keyFile = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	require.NoError(t, os.WriteFile(certFile, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert}), 0o600))
	require.NoError(t, os.WriteFile(keyFile, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private}), 0o600))
	return certFile, keyFile
}

func TestTLS(t *testing.T) {
	certFile, keyFile := selfSigned(t)
	plain, err := Listen(t.Context(), "127.0.0.1:0")
	require.NoError(t, err)
	_, err = Secure(plain, keyFile, certFile)
	require.Error(t, err)
	ln, err := Secure(plain, certFile, keyFile)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(urlOf(ln), "https://127.0.0.1:"))

	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- ServeOn(ctx, ln, open(t), slog.New(slog.DiscardHandler)) }()
	client := http.Client{Transport: &http.Transport{ForceAttemptHTTP2: true, TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	got, err := client.Get(urlOf(ln) + "/healthz")
	require.NoError(t, err)
	defer got.Body.Close()
	require.Equal(t, 2, got.ProtoMajor)
	b, err := io.ReadAll(got.Body)
	require.NoError(t, err)
	require.Equal(t, "ok\n", string(b))

	old := http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true, MaxVersion: tls.VersionTLS11}}}
	_, err = old.Get(urlOf(ln) + "/healthz")
	require.Error(t, err)
	client.CloseIdleConnections()
	stop()
	require.NoError(t, <-ended)
}

// A client that is slow to ask, or asks with too much, is cut off.
func TestLimitsOfAConnection(t *testing.T) {
	ln, err := Listen(t.Context(), "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go ServeOn(ctx, ln, open(t), slog.New(slog.DiscardHandler))
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, urlOf(ln)+"/", nil)
	require.NoError(t, err)
	request.Header.Set("X-Long", strings.Repeat("a", 2*maxHeaderBytes))
	got, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	got.Body.Close()
	require.Equal(t, http.StatusRequestHeaderFieldsTooLarge, got.StatusCode)
}
